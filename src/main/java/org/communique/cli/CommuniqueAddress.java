package org.communique.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueId;
import org.communique.render.ParagraphKey;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;

/**
 * A communiqué or a paragraph of it, as people name it: {@code ID}, {@code ID#p12}, or the link of
 * a page that ends so ({@code /c/ID#p12}).
 *
 * @param paragraph its number, 1-based; empty for the whole communiqué
 * @param key by which a permalink finds the paragraph when it has another number today
 */
record CommuniqueAddress(CommuniqueId id, OptionalInt paragraph, Optional<ParagraphKey> key) {
  private static final Pattern KEY = Pattern.compile("[?&]p=([^&#]*)");

  private static final Pattern FORM =
      Pattern.compile("(?:.*/c/)?([^#/?]+)(?:\\?[^#]*)?(?:#p([1-9]\\d{0,8}))?", Pattern.DOTALL);

  /**
   * Reads an address.
   *
   * @throws UsageException when {@code text} has not the form of one
   */
  static CommuniqueAddress parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || !CommuniqueId.isWellFormed(form.group(1))) {
      throw new UsageException(
          "'%s' is not an id; ids look like joint-statement-2k7q9d4m, a paragraph of one like"
                  .formatted(text)
              + " joint-statement-2k7q9d4m#p12.");
    }
    OptionalInt paragraph =
        form.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(form.group(2)));
    Matcher key = KEY.matcher(text);
    return new CommuniqueAddress(
        new CommuniqueId(form.group(1)),
        paragraph,
        key.find() ? ParagraphKey.parse(key.group(1)) : Optional.empty());
  }

  /**
   * The communiqué it names.
   *
   * @throws UsageException when there is none
   */
  OpenedCommunique openIn(SearchEngine engine) throws IOException {
    Optional<OpenedCommunique> opened = engine.open(id, "");
    if (opened.isEmpty()) {
      throw new UsageException(
          "There is no communiqué %s here%s"
              .formatted(
                  id, engine.successor(id).map(now -> "; it is " + now + " now.").orElse(".")));
    }
    return opened.get();
  }

  /**
   * The paragraph.
   *
   * @throws UsageException when the communiqué has none of this number
   */
  OptionalInt checked(OpenedCommunique opened) {
    int last = opened.communique().text().paragraphs().size();
    if (paragraph.isPresent() && key.isPresent() && key.get().number() == paragraph.getAsInt()) {
      return OptionalInt.of(Math.min(last, key.get().find(opened.communique().text())));
    }
    if (paragraph.isPresent() && paragraph.getAsInt() > last) {
      throw new UsageException(
          "%s has no paragraph %d; its last is %d.".formatted(id, paragraph.getAsInt(), last));
    }
    return paragraph;
  }
}
