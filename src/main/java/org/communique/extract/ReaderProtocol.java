package org.communique.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said between a process that reads files and the one that asks it to.
 *
 * <p>The child says {@link #READY} once. A request is the name of the file to open and the name it
 * goes by. An answer is any number of documents, each behind {@link #DOCUMENT}, and one end: {@link
 * #READ} with the omissions, or {@link #NOT_READ} with reason and detail; then whether the child
 * can go on. Numbers are big-endian as in {@link DataOutputStream}; a string is its length in
 * UTF-16 units and the units, so that also what is no valid Unicode arrives as it left. Nothing of
 * this can make an object of another class than those named here.
 */
final class ReaderProtocol {
  static final int READY = 'C';
  private static final int DOCUMENT = 'D';
  private static final int READ = 'R';
  private static final int NOT_READ = 'N';

  /** Units of a string that are encoded at a time. */
  private static final int CHUNK = 1 << 13;

  private ReaderProtocol() {}

  /** A request; {@code name} is for telling the format and for no more. */
  record Request(String file, String name) {
    void write(DataOutputStream out) throws IOException {
      writeString(file, out);
      writeString(name, out);
      out.flush();
    }

    /** Reads one; fails with {@link EOFException} when nobody will ask any more. */
    static Request read(DataInputStream in) throws IOException {
      return new Request(readString(in), readString(in));
    }
  }

  /** An answer; one who {@code isSpent} answers no more. */
  record Answer(Extraction extraction, boolean isSpent) {
    void write(DataOutputStream out) throws IOException {
      switch (extraction) {
        case Extraction.Extracted extracted -> {
          for (ExtractedDocument document : extracted.documents()) {
            out.writeByte(DOCUMENT);
            writeDocument(document, out);
          }
          out.writeByte(READ);
          out.writeInt(extracted.omissions().size());
          for (Omission omission : extracted.omissions()) {
            writeString(omission.entry(), out);
            writeReason(omission.reason(), omission.detail(), out);
          }
        }
        case Extraction.NotExtracted failed -> {
          out.writeByte(NOT_READ);
          writeReason(failed.reason(), failed.detail(), out);
        }
      }
      out.writeBoolean(isSpent);
      out.flush();
    }

    static Answer read(DataInputStream in) throws IOException {
      List<ExtractedDocument> documents = new ArrayList<>();
      int tag = in.readUnsignedByte();
      while (tag == DOCUMENT) {
        documents.add(readDocument(in));
        tag = in.readUnsignedByte();
      }
      Extraction extraction =
          switch (tag) {
            case READ -> new Extraction.Extracted(documents, readOmissions(in));
            case NOT_READ -> new Extraction.NotExtracted(readReason(in), readString(in));
            default -> throw new IOException("an answer that makes no sense");
          };
      return new Answer(extraction, in.readBoolean());
    }
  }

  private static void writeDocument(ExtractedDocument document, DataOutputStream out)
      throws IOException {
    writeString(document.entry(), out);
    writeString(document.mediaType(), out);
    out.writeInt(document.blocks().size());
    for (TextBlock block : document.blocks()) {
      writeString(block.kind().name(), out);
      out.writeByte(block.level());
      writeString(block.text(), out);
    }
    out.writeInt(document.metadata().size());
    for (Map.Entry<String, String> field : document.metadata().entrySet()) {
      writeString(field.getKey(), out);
      writeString(field.getValue(), out);
    }
    out.writeBoolean(document.truncated());
  }

  private static ExtractedDocument readDocument(DataInputStream in) throws IOException {
    String entry = readString(in);
    String mediaType = readString(in);
    List<TextBlock> blocks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      TextBlock.Kind kind = readConstant(TextBlock.Kind.class, in);
      blocks.add(new TextBlock(kind, in.readUnsignedByte(), readString(in)));
    }
    SortedMap<String, String> metadata = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      metadata.put(readString(in), readString(in));
    }
    return new ExtractedDocument(entry, mediaType, blocks, metadata, in.readBoolean());
  }

  private static List<Omission> readOmissions(DataInputStream in) throws IOException {
    List<Omission> omissions = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      omissions.add(new Omission(readString(in), readReason(in), readString(in)));
    }
    return omissions;
  }

  private static void writeReason(FailureReason reason, String detail, DataOutputStream out)
      throws IOException {
    writeString(reason.name(), out);
    writeString(detail, out);
  }

  private static FailureReason readReason(DataInputStream in) throws IOException {
    return readConstant(FailureReason.class, in);
  }

  private static <T extends Enum<T>> T readConstant(Class<T> type, DataInputStream in)
      throws IOException {
    try {
      return Enum.valueOf(type, readString(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("an answer that makes no sense", e);
    }
  }

  private static void writeString(String string, DataOutputStream out) throws IOException {
    out.writeInt(string.length());
    byte[] bytes = new byte[2 * Math.min(string.length(), CHUNK)];
    for (int start = 0; start < string.length(); start += CHUNK) {
      int end = Math.min(string.length(), start + CHUNK);
      for (int i = start; i < end; i++) {
        char unit = string.charAt(i);
        bytes[2 * (i - start)] = (byte) (unit >> 8);
        bytes[2 * (i - start) + 1] = (byte) unit;
      }
      out.write(bytes, 0, 2 * (end - start));
    }
  }

  /** Memory is taken as the units arrive, never for a length that is only claimed. */
  private static String readString(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("an answer that makes no sense");
    }
    StringBuilder string = new StringBuilder(Math.min(length, CHUNK));
    byte[] bytes = new byte[2 * Math.min(length, CHUNK)];
    for (int left = length; left > 0; left -= CHUNK) {
      int units = Math.min(left, CHUNK);
      in.readFully(bytes, 0, 2 * units);
      for (int i = 0; i < units; i++) {
        string.append((char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF)));
      }
    }
    return string.toString();
  }
}
