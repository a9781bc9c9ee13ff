package org.communique.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The styles in which a communiqué, or a paragraph of it, can be cited. */
public enum CitationStyle {
  /** One line, as {@link Citation#text()} writes it. */
  TEXT("Plain text", "text/plain;charset=utf-8", "txt"),
  /** {@link ChicagoStyle}. */
  CHICAGO("Chicago", "text/plain;charset=utf-8", "txt"),
  /** {@link BibTex}. */
  BIBTEX("BibTeX", "application/x-bibtex;charset=utf-8", "bib"),
  /** {@link Ris}. */
  RIS("RIS", "application/x-research-info-systems;charset=utf-8", "ris"),
  /** {@link CslJson}. */
  CSL_JSON("CSL-JSON", "application/vnd.citationstyles.csl+json", "json");

  private final String title;
  private final String mediaType;
  private final String ending;

  CitationStyle(String title, String mediaType, String ending) {
    this.title = title;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** The value of parameters and options: {@code csl-json}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name on pages. */
  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it is for programs that manage references, not to be read as it is. */
  public boolean isForPrograms() {
    return switch (this) {
      case TEXT, CHICAGO -> false;
      case BIBTEX, RIS, CSL_JSON -> true;
    };
  }

  /** The citation, with a line end behind its last line. */
  public String cite(CitedWork work) {
    return switch (this) {
      case TEXT -> work.citation().text() + "\n";
      case CHICAGO -> ChicagoStyle.note(work.citation()) + "\n";
      case BIBTEX -> BibTex.entry(work);
      case RIS -> Ris.reference(work);
      case CSL_JSON -> CslJson.items(work);
    };
  }

  /** The name of a file with the citation: {@code joint-statement-2k7q9d4m-p12.bib}. */
  public String fileName(CitedWork work, int paragraph) {
    String place = paragraph == 0 ? "" : "-p" + paragraph;
    return work.citation().id() + place + "." + ending;
  }

  public static Optional<CitationStyle> named(String label) {
    return Arrays.stream(values()).filter(style -> style.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(CitationStyle::label).toList();
  }
}
