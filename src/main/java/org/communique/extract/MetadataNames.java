package org.communique.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.tika.metadata.Metadata;

/**
 * The names under which metadata is kept: Tika's, Dublin Core's and those of web pages come down to
 * a few simple ones, what only describes the file is dropped.
 *
 * <p>{@code date} is only what a document says of itself (a {@code meta} element, the Date of a
 * mail); when a file was made is {@code created} and {@code modified}. Likewise {@code title} is
 * the title of a page or the subject of a mail; the title among the properties of a PDF or an
 * office file, which is often that of an older file, is {@code document-title}.
 */
final class MetadataNames {
  private static final int MAX_FIELDS = 100;
  private static final int MAX_VALUE_LENGTH = 2_000;

  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("dc:creator", "author"),
          Map.entry("creator", "author"),
          Map.entry("dc.creator", "author"),
          Map.entry("dc:language", "language"),
          Map.entry("content-language", "language"),
          Map.entry("dc.language", "language"),
          Map.entry("dc:subject", "subject"),
          Map.entry("dc:publisher", "publisher"),
          Map.entry("dc:source", "source"),
          Map.entry("dc:description", "description"),
          Map.entry("dcterms:created", "created"),
          Map.entry("dcterms:modified", "modified"),
          Map.entry("dcterms.date", "date"),
          Map.entry("dc.date", "date"),
          Map.entry("dc.date.issued", "date"),
          Map.entry("dcterms.issued", "date"),
          Map.entry("article:published_time", "date"),
          Map.entry("datepublished", "date"),
          Map.entry("pubdate", "date"),
          Map.entry("publishdate", "date"),
          Map.entry("publication_date", "date"),
          Map.entry("message:raw-header:date", "date"),
          Map.entry("message-from", "from"),
          Map.entry("message-to", "to"));

  /** What a page or a mail may call as it likes, and is worth keeping. */
  private static final Set<String> KEPT =
      Set.of(
          "date",
          "author",
          "subject",
          "description",
          "keywords",
          "source",
          "language",
          "og:title",
          "og:site_name",
          "publisher",
          "from",
          "to");

  private MetadataNames() {}

  /** Adds to {@code target} what is worth keeping; what is there already stays. */
  static void copy(Metadata from, boolean titleIsPrinted, SortedMap<String, String> target) {
    for (String name : from.names()) {
      String simple = simpleName(name, titleIsPrinted);
      String value = from.get(name);
      if (!simple.isEmpty() && value != null && !BlockCollector.isBlank(value)) {
        put(target, simple, value.strip());
      }
    }
  }

  /** Adds one field, cut to a sane length. */
  static void put(SortedMap<String, String> target, String name, String value) {
    if (target.size() < MAX_FIELDS) {
      String cut = value.substring(0, Math.min(value.length(), MAX_VALUE_LENGTH));
      target.putIfAbsent(name, cut);
    }
  }

  private static String simpleName(String name, boolean titleIsPrinted) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("dc:title")) {
      return titleIsPrinted ? "title" : "document-title";
    }
    return SIMPLE.getOrDefault(lower, KEPT.contains(lower) ? lower : "");
  }
}
