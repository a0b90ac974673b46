package org.plenary.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the names and contents of files, each with its length before it, and over the rules by which they are read. */
final class Fingerprint {
    /** To be raised when the same files would be read into other documents, so that indexes built before are rebuilt. */
    private static final String READING_RULES = "reading rules 1";

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        add(READING_RULES.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is only known to be there. */
    void add(SourceFile file) {
        add(file.path().getBytes(StandardCharsets.UTF_8));
    }

    /** A file whose content counts, or the reason why it cannot be read. */
    void add(SourceFile file, FencedFolder folder) {
        add(file);
        try {
            add(folder.bytes(file));
        } catch (UnreadableFile unreadable) {
            add(unreadable.reason().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** 64 hexadecimal digits. */
    String written() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
