package org.communique.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which all hits of a search can be had. */
public enum ExportFormat {
  /** {@link TableExport}. */
  CSV("csv", "text/csv;charset=utf-8;header=present", "CSV"),
  /** {@link JsonLinesExport}. */
  JSON_LINES("jsonl", "application/x-ndjson", "JSON lines"),
  /** {@link MarkdownExport}. */
  MARKDOWN("md", "text/markdown;charset=utf-8", "Markdown");

  private final String label;
  private final String mediaType;
  private final String title;

  ExportFormat(String label, String mediaType, String title) {
    this.label = label;
    this.mediaType = mediaType;
    this.title = title;
  }

  /** The value of the parameter, and the end of a file's name. */
  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The name on pages. */
  String title() {
    return title;
  }

  public static Optional<ExportFormat> named(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }
}
