package org.communique.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.bench.CollectionTexts.OneText;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.ObjectBuilder;

/**
 * OpenSearch over HTTP: one shard without a replica, the analyzer for English, three fragments by
 * the unified highlighter, the exact number of hits. The rest is as OpenSearch has it by default.
 *
 * @param node that was started for this; empty when one that was there is asked
 * @param address of the node
 */
record OpenSearchPeer(Optional<OpenSearchProcess> node, URI address, PeerIndex index)
    implements Peer {
  private static final String NAME = "communique-bench";
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String TEXT = "text";
  private static final long POLL_MILLIS = 50;

  /** The longest texts are to be highlighted too. */
  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0,
         "highlight.max_analyzed_offset": 100000000},
       "mappings": {"properties": {
         "id": {"type": "keyword", "index": false, "doc_values": false},
         "title": {"type": "keyword", "index": false, "doc_values": false},
         "text": {"type": "text", "analyzer": "english"}}}}
      """;

  private static final JsonValue HIGHLIGHT =
      JsonValue.object()
          .put("type", "unified")
          .put("number_of_fragments", 3)
          .put("pre_tags", JsonValue.arrayOfStrings(List.of(MARK)))
          .put("post_tags", JsonValue.arrayOfStrings(List.of(MARK_END)))
          .put("fields", object(TEXT, JsonValue.object().build()))
          .build();

  /**
   * Looks whether a node answers.
   *
   * @throws MissingPeerException when none does
   */
  static void check(URI address) throws MissingPeerException {
    try {
      KeptConnections.get(address.resolve("/"), JSON);
    } catch (IOException | IllegalArgumentException e) {
      throw new MissingPeerException("No OpenSearch answers at " + address + ": " + e.getMessage());
    }
  }

  /**
   * Asks the node at an address, or starts one on the data in the folder; indexes the texts when
   * they are not indexed.
   */
  static OpenSearchPeer open(Path folder, CollectionTexts texts, Optional<URI> address)
      throws Exception {
    if (address.isPresent()) {
      Path notes = folder.resolveSibling("opensearch-" + address.get().getAuthority());
      return open(notes, texts, Optional.empty(), address.get());
    }
    if (!PeerIndex.isIn(folder, texts)) {
      Folders.delete(folder);
    }
    OpenSearchProcess node = OpenSearchProcess.start(folder);
    try {
      return open(folder, texts, Optional.of(node), node.address());
    } catch (Exception e) {
      node.close();
      throw e;
    }
  }

  private static OpenSearchPeer open(
      Path folder, CollectionTexts texts, Optional<OpenSearchProcess> node, URI address)
      throws Exception {
    Files.createDirectories(folder);
    PeerIndex index = PeerIndex.require(folder, texts, () -> make(address, texts));
    return new OpenSearchPeer(node, address, index);
  }

  private static long make(URI address, CollectionTexts texts) throws Exception {
    KeptConnections.send(
        "DELETE", address.resolve("/" + NAME + "?ignore_unavailable=true"), JSON, "");
    KeptConnections.send("PUT", address.resolve("/" + NAME), JSON, MAPPING);
    Batches.writeAll(texts, batch -> write(address, batch));
    KeptConnections.send("POST", address.resolve("/" + NAME + "/_refresh"), JSON, "");
    while (figure(address, "merges", "current") > 0) {
      Thread.sleep(POLL_MILLIS);
    }
    KeptConnections.send("POST", address.resolve("/" + NAME + "/_flush"), JSON, "");
    return figure(address, "store", "size_in_bytes");
  }

  private static long figure(URI address, String of, String name) throws IOException {
    String stats = KeptConnections.get(address.resolve("/" + NAME + "/_stats"), JSON);
    return Long.parseLong(
        Json.parse(stats).field("_all").field("total").field(of).field(name).text());
  }

  private static void write(URI address, List<OneText> batch) throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    String lines =
        batch.stream()
            .map(text -> "{\"index\":{}}\n" + Json.line(document(text)) + "\n")
            .collect(Collectors.joining());
    String answer =
        KeptConnections.send("POST", address.resolve("/" + NAME + "/_bulk"), LINES, lines);
    if (!answer.contains("\"errors\":false")) {
      throw new IOException("not all texts were indexed: " + answer);
    }
  }

  private static JsonValue document(OneText text) {
    return JsonValue.object()
        .put("id", text.id())
        .put("title", text.title())
        .put(TEXT, text.text())
        .build();
  }

  @Override
  public String label() {
    return "OpenSearch";
  }

  @Override
  public boolean answers(BenchQuery query) {
    return query(query).isPresent();
  }

  @Override
  public void answer(BenchQuery query) throws IOException {
    body(query);
  }

  @Override
  public Answer search(BenchQuery query) throws IOException {
    JsonValue hits = Json.parse(body(query)).field("hits");
    return new Answer(
        Long.parseLong(hits.field("total").field("value").text()),
        hits.field("hits").elements().stream().map(OpenSearchPeer::hit).toList());
  }

  private static Hit hit(JsonValue hit) {
    return new Hit(
        hit.field("_source").field("id").text(),
        hit.field("_source").field("title").text(),
        String.join(" … ", hit.field("highlight").field(TEXT).texts()));
  }

  private String body(BenchQuery query) throws IOException {
    JsonValue request =
        JsonValue.object()
            .put("size", HITS)
            .put("track_total_hits", true)
            .put("_source", JsonValue.arrayOfStrings(List.of("id", "title")))
            .put("query", query(query).orElseThrow())
            .put("highlight", HIGHLIGHT)
            .build();
    return KeptConnections.send(
        "POST", address.resolve("/" + NAME + "/_search"), JSON, Json.line(request));
  }

  /** The query in the language of OpenSearch; empty when that has none. */
  private static Optional<JsonValue> query(BenchQuery query) {
    String words = String.join(" ", query.words());
    return switch (query.kind()) {
      case RARE_WORD, MEDIUM_WORD, FREQUENT_WORD, OR -> of("match", query(words));
      case AND_2, AND_3 -> of("match", query(words).put("operator", "and"));
      case PHRASE -> of("match_phrase", query(words));
      case PREFIX -> of("prefix", JsonValue.object().put("value", words));
      case FUZZY -> of("match", query(words).put("fuzziness", "1"));
      case WITHIN ->
          of("intervals", JsonValue.object().put("match", query(words).put("max_gaps", 4).build()));
      case NEAR -> of("match_phrase", query(words).put("slop", 5));
      case SENTENCE, PARAGRAPH, TOPIC_AND_DATE, EVERY_TEXT, FACETS -> Optional.empty();
    };
  }

  private static ObjectBuilder query(String words) {
    return JsonValue.object().put("query", words);
  }

  private static Optional<JsonValue> of(String kind, ObjectBuilder of) {
    return Optional.of(object(kind, object(TEXT, of.build())));
  }

  private static JsonValue object(String name, JsonValue value) {
    return JsonValue.object().put(name, value).build();
  }

  @Override
  public void close() throws IOException {
    if (node.isPresent()) {
      node.get().close();
    }
  }
}
