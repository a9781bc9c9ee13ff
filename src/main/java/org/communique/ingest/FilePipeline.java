package org.communique.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.corpus.CorpusFile;
import org.communique.extract.ExtractedDocument;
import org.communique.extract.Extraction;
import org.communique.extract.ExtractionLimits;
import org.communique.extract.FailureReason;
import org.communique.extract.ReadersUnavailableException;
import org.communique.extract.TextExtractor;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.Source;
import org.communique.model.SourcedCommunique;
import org.communique.structure.CommuniqueAssembler;
import org.communique.structure.CommuniqueIds;

/** The stages from a file to its communiqués. Safe for use by several threads at once. */
public final class FilePipeline {
  private static final double NANOS_PER_SECOND = 1e9;

  private final TextExtractor extractor;
  private final CommuniqueAssembler assembler;
  private final CommuniqueAnnotator annotator;

  public FilePipeline(
      TextExtractor extractor, CommuniqueAssembler assembler, CommuniqueAnnotator annotator) {
    this.extractor = extractor;
    this.assembler = assembler;
    this.annotator = annotator;
  }

  /**
   * Takes one file through all stages. Whatever goes wrong with it costs this file only.
   *
   * @param sha256 of the file's bytes
   * @throws ReadersUnavailableException when no file at all can be read
   */
  public FileOutcome read(CorpusFile file, String sha256) {
    long begin = System.nanoTime();
    try {
      return switch (extractor.extract(file.absolute())) {
        case Extraction.Extracted extracted -> read(file, sha256, extracted, begin);
        case Extraction.NotExtracted failed ->
            new FileOutcome.Failed(failed.reason(), failed.detail(), secondsSince(begin));
      };
    } catch (ReadersUnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new FileOutcome.Failed(
          FailureReason.CRASHED, e.getClass().getSimpleName(), secondsSince(begin));
    }
  }

  private FileOutcome read(
      CorpusFile file, String sha256, Extraction.Extracted extracted, long begin) {
    List<SourcedCommunique> communiques = new ArrayList<>();
    boolean truncated = false;
    for (ExtractedDocument document : extracted.documents()) {
      communiques.add(read(file, sha256, document));
      truncated |= document.truncated();
    }
    return new FileOutcome.Read(communiques, extracted.omissions(), truncated, secondsSince(begin));
  }

  /** Takes one document of a file through the stages after extraction. */
  SourcedCommunique read(CorpusFile file, String sha256, ExtractedDocument document) {
    Source source = new Source(file.path(), document.entry(), file.sizeBytes(), sha256);
    return new SourcedCommunique(source, communique(document));
  }

  private Communique communique(ExtractedDocument document) {
    CommuniqueText text = assembler.assemble(document);
    return new Communique(CommuniqueIds.of(text), text, annotator.annotate(text));
  }

  /** Rounded to milliseconds, which is as exact as it is worth knowing. */
  static double secondsSince(long begin) {
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    return Math.round(seconds * 1000) / 1000.0;
  }

  /** Larger files are refused. */
  public long maxFileBytes() {
    return ExtractionLimits.DEFAULT.maxFileBytes();
  }

  /** The file at a path that is not in a corpus, such as one named on the command line. */
  public static CorpusFile fileAt(Path path, long sizeBytes) {
    return new CorpusFile(path.toString(), path.toAbsolutePath(), sizeBytes);
  }
}
