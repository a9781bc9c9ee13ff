package org.communique.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.corpus.CorpusFile;
import org.communique.corpus.Fingerprint;
import org.communique.extract.FailureReason;
import org.communique.extract.JsonLinesMapping;
import org.communique.extract.JsonLinesReader;
import org.communique.extract.Omission;
import org.communique.model.SourcedCommunique;

/**
 * Takes single files through all stages but the index, and hands on each communiqué as soon as it
 * is read: of a collection of JSON lines only one line at a time is in memory.
 */
public final class SingleFiles {
  private final FilePipeline pipeline;

  public SingleFiles(FilePipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Reads one file.
   *
   * @param each takes its communiqués, in the order of the file
   * @param missing takes a sentence for each part of the file that could not be read
   * @return why nothing at all was read, as a sentence; empty when something was
   * @throws IOException when the file cannot be opened
   */
  public Optional<String> read(
      Path path, Consumer<SourcedCommunique> each, Consumer<String> missing) throws IOException {
    CorpusFile file = FilePipeline.fileAt(path, Files.size(path));
    if (JsonLinesReader.isJsonLines(String.valueOf(path.getFileName()))) {
      return lines(file, each, missing);
    }
    return switch (pipeline.read(file, Fingerprint.of(path))) {
      case FileOutcome.Read read -> {
        read.communiques().forEach(each);
        read.omissions().forEach(omission -> missing.accept(FileOutcome.sentence(omission)));
        yield Optional.empty();
      }
      case FileOutcome.Failed failed -> Optional.of(failed.sentence());
    };
  }

  private Optional<String> lines(
      CorpusFile file, Consumer<SourcedCommunique> each, Consumer<String> missing)
      throws IOException {
    String sha256 = Fingerprint.of(file.absolute());
    boolean any = false;
    try (JsonLinesReader lines =
        JsonLinesReader.open(file.absolute(), JsonLinesMapping.of(file.absolute()))) {
      while (lines.hasNext()) {
        switch (lines.next()) {
          case JsonLinesReader.Line.Read read -> {
            any |= line(file, sha256, read, each, missing);
          }
          case JsonLinesReader.Line.Omitted omitted ->
              missing.accept(FileOutcome.sentence(omitted.omission()));
        }
      }
    } catch (JsonLinesMapping.MappingException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    return any ? Optional.empty() : Optional.of("No line of the file has a text.");
  }

  private boolean line(
      CorpusFile file,
      String sha256,
      JsonLinesReader.Line.Read line,
      Consumer<SourcedCommunique> each,
      Consumer<String> missing) {
    SourcedCommunique communique;
    try {
      communique = pipeline.read(file, sha256, line.document());
    } catch (RuntimeException | StackOverflowError e) {
      Omission omission = new Omission(line.document().entry(), FailureReason.CRASHED, "");
      missing.accept(FileOutcome.sentence(omission));
      return false;
    }
    each.accept(communique);
    return true;
  }
}
