package org.communique.render;

import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;

/** The addresses of places in one communiqué, as seen from the part of it that is shown. */
final class ReaderLinks {
  private final CommuniqueId id;
  private final CommuniqueText text;
  private final ReaderView view;
  private final TextParts parts;
  private final TextParts.Part shown;

  ReaderLinks(Communique communique, ReaderView view) {
    this.id = communique.id();
    this.text = communique.text();
    this.view = view;
    TextParts usual = TextParts.of(communique.text());
    this.parts = view.isWhole() ? usual.whole() : usual;
    this.shown = parts.with(Math.max(1, view.paragraph()));
  }

  CommuniqueId id() {
    return id;
  }

  ReaderView view() {
    return view;
  }

  TextParts parts() {
    return parts;
  }

  TextParts.Part shown() {
    return shown;
  }

  /** A place on the part with a paragraph; on the part that is shown only the fragment changes. */
  String place(int paragraph, String anchor) {
    return shown.has(paragraph) || parts.count() == 1
        ? "#" + anchor
        : PageUrls.reader(id, view.at(paragraph)) + "#" + anchor;
  }

  String paragraph(int number) {
    return place(number, "p" + number);
  }

  /** The place of a position in the text, which has a name of its own. */
  String position(int position, String anchor) {
    return place(parts.paragraphAt(position), anchor);
  }

  /** Number of the paragraph at a position in the text. */
  int paragraphAt(int position) {
    return parts.paragraphAt(position);
  }

  /** Where a position in the text is, in a word or two. */
  String nameOf(int position) {
    int number = parts.paragraphAt(position);
    if (position < text.titleSpan().end()) {
      return "title";
    }
    boolean isInside =
        number <= text.paragraphs().size()
            && position >= text.paragraphs().get(number - 1).span().start()
            && position < text.paragraphs().get(number - 1).span().end();
    return isInside ? "¶\u200a" + number : "heading";
  }

  /** The beginning of a part. */
  String part(int number) {
    int first = parts.part(number).first();
    return PageUrls.reader(id, view.at(number == 1 ? 0 : first));
  }

  /** The page as it is, seen otherwise. */
  String other(ReaderView other) {
    return PageUrls.reader(id, other);
  }
}
