package org.communique.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
  private static final System.Logger LOG = System.getLogger(FilePipeline.class.getName());
  private static final double NANOS_PER_SECOND = 1e9;

  /** In UTF-16 units; the longest treaties with all their annexes have a million. */
  static final long LONG_TEXT = 1_000_000;

  private final TextExtractor extractor;
  private final CommuniqueAssembler assembler;
  private final CommuniqueAnnotator annotator;
  private final String annotatorFingerprint;

  public FilePipeline(
      TextExtractor extractor, CommuniqueAssembler assembler, CommuniqueAnnotator annotator) {
    this.extractor = extractor;
    this.assembler = assembler;
    this.annotator = annotator;
    this.annotatorFingerprint = annotator.fingerprint();
  }

  /**
   * Takes one file through all stages. Whatever goes wrong with it costs this file only.
   *
   * @param sha256 of the file's bytes
   * @throws ReadersUnavailableException when no file at all can be read
   */
  public FileOutcome read(CorpusFile file, String sha256) {
    return begin(file, sha256).get();
  }

  /**
   * Takes the text out of one file, and takes that through the other stages at once, unless it is
   * so long that two at a time might fill the memory: then they wait until the outcome is asked
   * for.
   */
  Supplier<FileOutcome> begin(CorpusFile file, String sha256) {
    long begin = System.nanoTime();
    Extraction extraction = extractor.extract(file.absolute());
    Reading reading = new Reading(file, sha256, extraction, System.nanoTime() - begin);
    if (reading.characters() > LONG_TEXT) {
      return reading::outcome;
    }
    FileOutcome outcome = reading.outcome();
    return () -> outcome;
  }

  /** A file whose text is there. */
  private final class Reading {
    private final CorpusFile file;
    private final String sha256;
    private final Extraction extraction;
    private final long nanosBefore;

    Reading(CorpusFile file, String sha256, Extraction extraction, long nanosBefore) {
      this.file = file;
      this.sha256 = sha256;
      this.extraction = extraction;
      this.nanosBefore = nanosBefore;
    }

    long characters() {
      return switch (extraction) {
        case Extraction.NotExtracted failed -> 0;
        case Extraction.Extracted extracted ->
            extracted.documents().stream()
                .flatMap(document -> document.blocks().stream())
                .mapToLong(block -> block.text().length())
                .sum();
      };
    }

    FileOutcome outcome() {
      long begin = System.nanoTime() - nanosBefore;
      try {
        return switch (extraction) {
          case Extraction.Extracted extracted -> read(extracted, begin);
          case Extraction.NotExtracted failed ->
              new FileOutcome.Failed(failed.reason(), failed.detail(), secondsSince(begin));
        };
      } catch (RuntimeException | StackOverflowError e) {
        LOG.log(System.Logger.Level.DEBUG, "the text of " + file.path() + " cannot be read", e);
        return new FileOutcome.Failed(FailureReason.CRASHED, "", secondsSince(begin));
      } catch (OutOfMemoryError e) {
        return new FileOutcome.Failed(FailureReason.OUT_OF_MEMORY, "", secondsSince(begin));
      }
    }

    private FileOutcome read(Extraction.Extracted extracted, long begin) {
      List<SourcedCommunique> communiques = new ArrayList<>();
      boolean truncated = false;
      for (ExtractedDocument document : extracted.documents()) {
        communiques.add(FilePipeline.this.read(file, sha256, document));
        truncated |= document.truncated();
      }
      return new FileOutcome.Read(
          communiques, extracted.omissions(), truncated, secondsSince(begin));
    }
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

  /** A communiqué with what the annotator finds in its text now; as it was when that fails. */
  Communique reannotated(Communique communique) {
    try {
      CommuniqueText text = communique.text();
      return new Communique(communique.id(), text, annotator.annotate(text));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, communique.id() + " cannot be annotated again", e);
      return communique;
    }
  }

  /** Tells the annotator from one with other rules or lists. */
  String annotatorFingerprint() {
    return annotatorFingerprint;
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
