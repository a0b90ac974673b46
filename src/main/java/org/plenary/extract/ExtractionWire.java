package org.plenary.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file and what came of it travel between two processes of one version. A reader of it takes nothing for granted: an
 * answer that is malformed or holds more than it may is an {@link IOException}.
 */
final class ExtractionWire {
    private static final int REFUSED = 'R';
    private static final int EXTRACTED = 'E';
    private static final int HEADING = 'H';
    private static final int TEXT = 'T';

    private ExtractionWire() {}

    /** @param bytes of the file */
    record Request(byte[] bytes, String fileName) {}

    static void write(Request request, DataOutputStream out) throws IOException {
        write(request.fileName(), out);
        out.writeInt(request.bytes().length);
        out.write(request.bytes());
        out.flush();
    }

    static Request request(DataInputStream in) throws IOException {
        String fileName = new Answer(in, Integer.MAX_VALUE).text();
        return new Request(bytes(in, in.readInt()), fileName);
    }

    static void write(Extraction extraction, DataOutputStream out) throws IOException {
        switch (extraction) {
            case Extraction.Refused refused -> {
                out.writeByte(REFUSED);
                write(refused.reason(), out);
            }
            case Extraction.Extracted extracted -> {
                out.writeByte(EXTRACTED);
                out.writeInt(extracted.metadata().size());
                for (Map.Entry<String, List<String>> entry : new TreeMap<>(extracted.metadata()).entrySet()) {
                    write(entry.getKey(), out);
                    write(entry.getValue(), out);
                }
                out.writeInt(extracted.pieces().size());
                for (Piece piece : extracted.pieces()) {
                    write(piece, out);
                }
                write(extracted.remarks(), out);
            }
        }
        out.flush();
    }

    /** @param characters that an answer may hold at most */
    static Extraction extraction(DataInputStream in, int characters) throws IOException {
        return new Answer(in, characters).extraction();
    }

    private static void write(Piece piece, DataOutputStream out) throws IOException {
        switch (piece) {
            case Piece.Heading heading -> {
                out.writeByte(HEADING);
                write(heading.text(), out);
                out.writeInt(heading.page());
                out.writeInt(heading.level());
            }
            case Piece.Text text -> {
                out.writeByte(TEXT);
                write(text.text(), out);
                out.writeInt(text.page());
                write(text.notes(), out);
            }
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(text, out);
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        if (length < 0) {
            throw new IOException("a length below zero");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Says that an answer holds more than it may. */
    static final class TooManyCharacters extends IOException {}

    private static final class Answer {
        private final DataInputStream in;
        private long left;

        private Answer(DataInputStream in, int characters) {
            this.in = in;
            this.left = characters;
        }

        private Extraction extraction() throws IOException {
            int kind = in.readByte();
            return switch (kind) {
                case REFUSED -> new Extraction.Refused(text());
                case EXTRACTED -> new Extraction.Extracted(metadata(), pieces(), texts());
                default -> throw new IOException("no answer begins with " + kind);
            };
        }

        private Map<String, List<String>> metadata() throws IOException {
            Map<String, List<String>> metadata = new TreeMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                metadata.put(text(), texts());
            }
            return metadata;
        }

        private List<Piece> pieces() throws IOException {
            List<Piece> pieces = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                int kind = in.readByte();
                String text = text();
                int page = in.readInt();
                pieces.add(
                        switch (kind) {
                            case HEADING -> new Piece.Heading(in.readInt(), text, page);
                            case TEXT -> new Piece.Text(text, page, texts());
                            default -> throw new IOException("no piece begins with " + kind);
                        });
            }
            return pieces;
        }

        private List<String> texts() throws IOException {
            List<String> texts = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                texts.add(text());
            }
            return texts;
        }

        /** Every text counts as one character at least, so that empty ones are bounded too. */
        private String text() throws IOException {
            int length = in.readInt();
            left--;
            // Three bytes hold one character, four bytes two.
            if (length / 3 > left) {
                throw new TooManyCharacters();
            }
            String text = new String(bytes(in, length), StandardCharsets.UTF_8);
            left -= text.length();
            if (left < 0) {
                throw new TooManyCharacters();
            }
            return text;
        }
    }
}
