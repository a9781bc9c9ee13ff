package org.communique.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.communique.extract.TextBlock;

/**
 * Finds the title: the one the front matter or the subject of a mail gives; else the first heading
 * or the first short line that is no sentence, with the lines that continue it; else the title
 * among the metadata; else the first words.
 */
final class TitleChooser {
  /** Titles and their lines are not longer, in UTF-16 units; the longest known treaty has 390. */
  private static final int MAX_LENGTH = 420;

  private static final int MAX_HEADER_LINES = 10;
  private static final int MAX_REPEATED_LINES = 6;

  /** How many pieces from the top a heading may stand and still be the title of the whole. */
  private static final int TOP = 8;

  private static final int MADE_WORDS = 12;
  private static final int MADE_LENGTH = 100;

  /** Formats whose {@code title} was written for this very text. */
  private static final Set<String> TRUSTED =
      Set.of("text/markdown", "text/x-web-markdown", "message/rfc822");

  private static final Pattern EDITION_NUMBER = Pattern.compile("^\\d{1,4}\\.\\s+(?=\\p{L})");
  private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·»:]+\\s+[^|–—·»]{2,60}$");

  private final List<Piece> pieces;
  private final SortedMap<String, String> metadata;
  private final String mediaType;

  private TitleChooser(List<Piece> pieces, SortedMap<String, String> metadata, String mediaType) {
    this.pieces = pieces;
    this.metadata = metadata;
    this.mediaType = mediaType;
  }

  /** The title of a document with at least one piece. */
  static Title choose(List<Piece> pieces, SortedMap<String, String> metadata, String mediaType) {
    return new TitleChooser(pieces, metadata, mediaType).choose();
  }

  private Title choose() {
    String given = cleaned(metadata.getOrDefault("title", ""));
    int start = headerEnd();
    if (!given.isEmpty() && TRUSTED.contains(mediaType)) {
      return titled(given, start);
    }
    String property = cleaned(metadata.getOrDefault("document-title", ""));
    for (String candidate : List.of(withoutSiteName(given), given, property)) {
      int repeated = repeatedLines(candidate, start);
      if (repeated > 0) {
        return printed(start, start + repeated);
      }
    }
    int heading = headingIndex(start);
    boolean isEdition = mediaType.contains("xml") && !given.isEmpty() && !HeaderLine.matches(given);
    if (heading >= 0 && (heading == start || !isEdition)) {
      return printed(heading, TitleLines.end(pieces, heading, MAX_LENGTH));
    }
    if (isEdition) {
      return titled(given, start);
    }
    if (TitleLines.isTitleLike(pieces.get(start))) {
      return printed(start, TitleLines.end(pieces, start, MAX_LENGTH));
    }
    return given.isEmpty() ? made(start) : titled(withoutSiteName(given), start);
  }

  private static String cleaned(String title) {
    return TextNormalizer.of(List.of()).normalize(title);
  }

  /** Index of the first piece that is no header line; 0 when no title would be left. */
  private int headerEnd() {
    int end = 0;
    while (end < Math.min(pieces.size(), MAX_HEADER_LINES)
        && HeaderLine.matches(pieces.get(end).text())) {
      end++;
    }
    return end < pieces.size() ? end : 0;
  }

  private List<String> header(int end) {
    return pieces.subList(0, end).stream().map(Piece::text).toList();
  }

  private List<Piece> rest(int start) {
    return pieces.subList(Math.min(start, pieces.size()), pieces.size());
  }

  /** A title that comes from outside the text; the text may print it once more. */
  private Title titled(String title, int start) {
    String cut = title.length() <= MAX_LENGTH ? title : cut(title, MAX_LENGTH);
    int repeated = repeatedLines(title, start);
    return new Title(cut, true, header(start), rest(start + repeated));
  }

  /** How many pieces from {@code start} together print the title or nearly all of it. */
  private int repeatedLines(String title, int start) {
    String wanted = FoldedWords.withoutSpaces(title);
    StringBuilder printed = new StringBuilder();
    int lines = 0;
    int best = 0;
    while (lines < MAX_REPEATED_LINES && start + lines < pieces.size()) {
      printed.append(FoldedWords.withoutSpaces(pieces.get(start + lines).text()));
      lines++;
      if (printed.length() > wanted.length() || !wanted.startsWith(printed.toString())) {
        break;
      }
      if (printed.length() * 10 >= wanted.length() * 6) {
        best = lines;
      }
    }
    return best;
  }

  private int headingIndex(int start) {
    for (int i = start; i < Math.min(pieces.size(), start + TOP); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == TextBlock.Kind.TITLE
          || (piece.isHeading() && isPlausibleHeading(piece, i, start))) {
        return i;
      }
      if (piece.text().length() > MAX_LENGTH) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPlausibleHeading(Piece piece, int index, int start) {
    if (!TitleLines.isTitleLike(piece)) {
      return false;
    }
    boolean isOnTop = index == start || (piece.level() == 1 && mediaType.startsWith("text/"));
    return isOnTop || !TitleLines.isTitleLike(pieces.get(start));
  }

  /** The printed title; what stands above it are header lines when it is little, else text. */
  private Title printed(int index, int end) {
    String title = withoutNumber(joined(pieces.subList(index, end)));
    List<Piece> above = pieces.subList(0, index);
    boolean isHeader = above.stream().allMatch(line -> line.text().length() <= MAX_LENGTH / 3);
    List<Piece> body = new ArrayList<>(isHeader ? List.of() : above);
    body.addAll(rest(end + repeatedLines(title, end)));
    if (body.isEmpty()) {
      // A text of one block is a paragraph, however short.
      return made(index);
    }
    return new Title(title, true, isHeader ? header(index) : List.of(), body);
  }

  /** Lines as one; between Chinese characters no space is needed. */
  private static String joined(List<Piece> lines) {
    StringBuilder title = new StringBuilder();
    for (Piece line : lines) {
      boolean isIdeographic =
          !title.isEmpty() && Character.isIdeographic(title.codePointBefore(title.length()));
      title.append(title.isEmpty() || isIdeographic ? "" : " ").append(line.text());
    }
    return title.toString();
  }

  /** Editions number their documents; the number is not part of the title. */
  private String withoutNumber(String title) {
    return mediaType.contains("xml") ? EDITION_NUMBER.matcher(title).replaceFirst("") : title;
  }

  private static String withoutSiteName(String title) {
    String shorter = SITE_NAME.matcher(title).replaceFirst("");
    return shorter.length() >= 4 ? shorter : title;
  }

  private Title made(int start) {
    String first = pieces.get(start).text();
    String[] words = first.split(" ", MADE_WORDS + 1);
    boolean isWhole = words.length <= MADE_WORDS && first.length() <= MADE_LENGTH;
    String head = String.join(" ", List.of(words).subList(0, Math.min(words.length, MADE_WORDS)));
    return new Title(isWhole ? first : cut(head, MADE_LENGTH), false, header(start), rest(start));
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text + "…";
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > length / 2 ? space : end) + "…";
  }
}
