package org.communique.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query ready to run.
 *
 * @param asked what was asked, without filters and weights; its matches are the matches of the hits
 * @param ranked what is run: what was asked, restricted and weighed
 * @param topics ids of topics and domains asked for, whose sentences make good snippets
 * @param acts ids of operative acts asked for, likewise
 * @param notes one sentence for each value that names nothing
 */
record EngineQuery(
    Query asked, Query ranked, List<String> topics, List<String> acts, List<String> notes) {}
