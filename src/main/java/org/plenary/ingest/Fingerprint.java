package org.plenary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over things of any length, each with its length before it. */
final class Fingerprint {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    Fingerprint() {
        this.digest = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    Fingerprint add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The content of a file, which may be larger than memory, or the reason why it cannot be read. */
    Fingerprint add(SourceFile file, FencedFolder folder) {
        try {
            add(contents(file, folder));
        } catch (UnreadableFile unreadable) {
            add(unreadable.reason());
        }
        return this;
    }

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

    /** 64 hexadecimal digits; nothing can be added after. */
    String written() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
