package org.plenary.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.plenary.document.Passage;

/** Tells whether two documents say the same in the same paragraphs, whatever their format, headings and metadata. */
final class TextDigest {
    /** Half of SHA-256: enough to tell any number of documents apart that were not made to collide. */
    private static final int BYTES = 16;

    private TextDigest() {}

    /** 22 letters and digits. */
    static String of(List<Passage> passages) {
        MessageDigest digest = sha256();
        for (Passage passage : passages) {
            byte[] text = passage.text().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
            digest.update(text);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
