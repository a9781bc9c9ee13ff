package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.CommuniqueText;
import org.communique.testing.GoldFiles;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;

/** The worked examples for dates in the shared folder, which describe a text in one line each. */
class DateExamplesTest {
  private static final Path EXAMPLES = GoldFiles.SHARED.resolve("domain/date_examples.json");

  /** Examples that take a year from an anniversary; such a date is reckoned, not read. */
  private static final Set<String> RECKONED = Set.of("21", "22", "25");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("(?s)^(?:---\\s)?date: '?([0-9-]+)'?\\s(?:---|·)\\s(.*)$");
  private static final Pattern HEADER = Pattern.compile("(?s)^ (date [0-9-]+ \\w+) ⏎(.*)$");
  private static final Pattern CREATED =
      Pattern.compile("(?s)^File created ([0-9-]+) \\(PDF metadata\\).*text: “(.*)”$");
  private static final Pattern NAME =
      Pattern.compile("(?:Joint (?:Statement|Communiqué)|Atlantic Example Declaration)[^⏎·—.]*");
  private static final Pattern WITH_BODY =
      Pattern.compile("(?s)^(.*?) \\(no dateline; body: [\"“](.*)[\"”]\\)$");

  @Test
  void allExamplesButThoseThatNeedReckoningAreRight() throws IOException {
    assumeTrue(Files.exists(EXAMPLES), () -> EXAMPLES + " is not there: skipped");
    List<String> wrong = new ArrayList<>();
    int read = 0;
    try (Reader reader = Files.newBufferedReader(EXAMPLES)) {
      for (JsonValue example : Json.read(reader).elements()) {
        String number = example.field("n").text();
        if (!RECKONED.contains(number)) {
          read++;
          String found = dateOf(example);
          if (!found.equals(example.field("date").text())) {
            wrong.add(number + ": " + found);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(22, read);
  }

  private static String dateOf(JsonValue example) {
    CommuniqueText text = text(example.field("input").text(), example.field("lang").text());
    return new DateFinder().find(text).map(date -> date.value().value()).orElse("none");
  }

  private static CommuniqueText text(String input, String language) {
    TextsFromStrings text = TextsFromStrings.titled("Joint Statement", language);
    Matcher matter = FRONT_MATTER.matcher(input);
    Matcher header = HEADER.matcher(input);
    Matcher created = CREATED.matcher(input);
    Matcher body = WITH_BODY.matcher(input);
    if (matter.matches()) {
      return text.metadata("date", matter.group(1)).paragraph(matter.group(2)).build();
    }
    if (header.matches()) {
      return paragraphs(text.metadata("header", header.group(1)), header.group(2));
    }
    if (created.matches()) {
      return text.metadata("created", created.group(1)).paragraph(created.group(2)).build();
    }
    if (body.matches()) {
      return TextsFromStrings.titled(body.group(1), language).paragraph(body.group(2)).build();
    }
    return named(input.replace("(no other date)", ""), language);
  }

  /** Lines above the name of a text are its header; behind the name come its sentences. */
  private static CommuniqueText named(String input, String language) {
    Matcher name = NAME.matcher(input);
    if (!name.find()) {
      return paragraphs(TextsFromStrings.titled("Joint Statement", language), input);
    }
    TextsFromStrings text = TextsFromStrings.titled(name.group().strip(), language);
    String above = input.substring(0, name.start()).replaceAll("[·—]", " ").strip();
    if (!above.isEmpty()) {
      text.metadata("header", above);
    }
    return paragraphs(text, input.substring(name.end()));
  }

  private static CommuniqueText paragraphs(TextsFromStrings text, String lines) {
    for (String line : lines.split("[⏎·—]", -1)) {
      if (!line.isBlank()) {
        text.paragraph(line.strip());
      }
    }
    return text.build();
  }
}
