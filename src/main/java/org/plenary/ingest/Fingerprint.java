package org.plenary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the names of files, each with its length before it, over the SHA-256 of their contents, and over the rules by
 * which they are read.
 */
final class Fingerprint {
    /** To be raised when the same files would be read into other documents, so that indexes built before are rebuilt. */
    private static final String READING_RULES = "reading rules 2";

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    Fingerprint() {
        this.digest = sha256();
        add(READING_RULES.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A file that is only known to be there. */
    void add(SourceFile file) {
        add(file.path().getBytes(StandardCharsets.UTF_8));
    }

    /** A file whose content counts, or the reason why it cannot be read. */
    void add(SourceFile file, FencedFolder folder) {
        add(file);
        try {
            add(contents(file, folder));
        } catch (UnreadableFile unreadable) {
            add(unreadable.reason().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The digest of a content that may be larger than memory. */
    private static byte[] contents(SourceFile file, FencedFolder folder) throws UnreadableFile {
        MessageDigest contents = sha256();
        try (InputStream in = folder.open(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                contents.update(buffer, 0, read);
            }
            return contents.digest();
        } catch (IOException failed) {
            throw FencedFolder.unreadable(failed);
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
