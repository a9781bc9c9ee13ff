package org.communique.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.search.CitationLinks;

/** Looks up who cites a communiqué, and which of those it cites are in the index. */
record CitationLookup(IndexSearcher searcher) {
  CitationLinks of(Communique communique) throws IOException {
    Map<String, Integer> citedBy = new LinkedHashMap<>();
    for (Annotation<Reference> own : communique.annotations().instruments()) {
      citedBy.put(own.value().id(), citing(own.value().id()));
    }
    Map<String, List<CommuniqueId>> held = new LinkedHashMap<>();
    for (String cited : cited(communique)) {
      List<CommuniqueId> texts = texts(cited);
      if (!texts.isEmpty()) {
        held.put(cited, texts);
      }
    }
    return new CitationLinks(citedBy, held);
  }

  private static Set<String> cited(Communique communique) {
    Set<String> ids = new LinkedHashSet<>();
    for (SentenceAnnotations sentence : communique.annotations().sentences()) {
      sentence.references().stream()
          .map(Annotation::value)
          .filter(Reference::isResolved)
          .map(Reference::cited)
          .forEach(ids::add);
    }
    return ids;
  }

  private int citing(String id) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.CITED, id)), Occur.FILTER);
    query.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE)), Occur.FILTER);
    return searcher.count(query.build());
  }

  /** The communiqués that are an instrument; read off a column. */
  private List<CommuniqueId> texts(String instrument) throws IOException {
    return Columns.values(searcher, new Term(Fields.INSTRUMENT, instrument), Fields.ID).stream()
        .map(CommuniqueId::new)
        .toList();
  }
}
