package org.communique.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests as people, scripts and those who mean harm send them, over the words and texts that a
 * server really has: pages, JSON, feeds, suggestions, exports, permalinks, quotations, addresses
 * that are wrong, and queries that are meant to be expensive or to break something.
 */
final class MixedRequests {
  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9-]+)\"");
  private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"\\\\]+)\"");

  /** Each is as costly or as odd as its kind allows. */
  private static final List<String> HOSTILE =
      List.of(
          "*a* *e* *i* *o* *u* *s* *t* *n*",
          "????* ?a??? s?c*ty p?a*e",
          "secruity~2 goverment~2 tretay~2 confrence~2",
          "the OR of OR and OR to OR in OR a",
          "(".repeat(500) + "peace" + ")".repeat(500),
          "peace /3 ".repeat(40) + "security",
          "(the OR of) /s (and OR to) /p (in OR a)",
          "\"the of and to\"~50",
          "NOT NOT NOT peace",
          "word ".repeat(700),
          "\"unfinished phrase AND (or OR",
          "signatory:(Japan AND (Australia OR \"United States\")) NOT /s topic:nowhere",
          "<script>alert(1)</script> '; DROP TABLE x; -- ${jndi:ldap://x}",
          "\u0000\u0007\u001b[31m \u202e \uFFFF",
          "date:9999.. date:..0001 signatories:>99999999999");

  private final ServerProcess server;
  private final List<String> hostile;
  private final List<String> ids;
  private final List<String> words;

  private MixedRequests(
      ServerProcess server, List<String> hostile, List<String> ids, List<String> words) {
    this.server = server;
    this.hostile = hostile;
    this.ids = ids;
    this.words = words;
  }

  /**
   * A request and how it may be answered.
   *
   * @param allowed statuses besides 503, which any search may have under load
   */
  record Request(String address, Set<Integer> allowed) {}

  /**
   * Learns ids and words from the server.
   *
   * @param more further hostile queries, one a line
   */
  static MixedRequests over(ServerProcess server, HttpClient client, List<Path> more)
      throws IOException, InterruptedException {
    List<String> hostile = new ArrayList<>(HOSTILE);
    for (Path file : more) {
      hostile.addAll(Files.readAllLines(file));
    }
    HttpRequest all = HttpRequest.newBuilder(server.at("/api/search?q=*&size=100")).build();
    String answer = client.send(all, BodyHandlers.ofString()).body();
    Set<String> words = new LinkedHashSet<>();
    for (String title : found(TITLE, answer)) {
      words.addAll(List.of(title.split("[^\\p{L}]+")));
    }
    words.removeIf(word -> word.length() < 3);
    return new MixedRequests(server, hostile, found(ID, answer), List.copyOf(words));
  }

  private static List<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    Set<String> found = new LinkedHashSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return List.copyOf(found);
  }

  HttpRequest.Builder builder(Request request) {
    return HttpRequest.newBuilder(server.at(request.address()))
        .header("Accept-Encoding", "gzip")
        .header("Accept", "*/*");
  }

  /** The next request that a client draws. */
  Request draw(Random random) {
    String word = pick(words, random);
    int kind = random.nextInt(100);
    if (kind < 30) {
      return ok("/search?q=" + encoded(word + " " + pick(words, random)));
    } else if (kind < 45) {
      return ok("/api/search?size=20&page=" + (1 + random.nextInt(3)) + "&q=" + encoded(word));
    } else if (kind < 60) {
      String shape = pick(List.of("\"%s\"", "%s /5 security", "%s*", "title:%s", "=%s"), random);
      return ok("/search?q=" + encoded(shape.formatted(word)));
    } else if (kind < 70) {
      return ok("/api/suggest?q=" + encoded(word.substring(0, 3)));
    } else if (kind < 80) {
      String door = pick(List.of("/search?q=", "/api/search?q=", "/search.atom?q="), random);
      return new Request(door + encoded(pick(hostile, random)), Set.of(200, 400, 414));
    } else if (kind < 90) {
      return ok("/c/" + pick(ids, random) + "?q=" + encoded(word));
    }
    return rare(random, word);
  }

  private Request rare(Random random, String word) {
    return switch (random.nextInt(8)) {
      case 0 -> ok("/api/export?format=csv&q=" + encoded(word));
      case 1 -> ok("/api/export?format=jsonl&q=" + encoded(word));
      case 2 -> ok("/c/" + pick(ids, random) + "/cite?style=bibtex");
      case 3 -> ok("/verify?q=" + encoded("the parties " + word + " agreed"));
      case 4 -> new Request("/search?page=none&q=" + encoded(word), Set.of(400));
      case 5 -> new Request("/c/no-such-text-1a2b3c4d", Set.of(404));
      case 6 -> new Request("/static/../../etc/passwd", Set.of(400, 404));
      default -> ok(pick(List.of("/", "/help", "/status", "/static/style.css"), random));
    };
  }

  private static Request ok(String address) {
    return new Request(address, Set.of(200));
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
