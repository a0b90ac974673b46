package org.plenary.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Malformed and hostile texts, one a line; a backslash, u and four hexadecimal digits stand for one UTF-16 unit. */
public final class HostileQueries {
    private static final String FILE = "/queries/hostile_queries.txt";
    private static final String BEGIN = "\\" + "u";
    private static final int ESCAPE_LENGTH = 6;

    private HostileQueries() {}

    public static List<String> all() {
        try (InputStream file = HostileQueries.class.getResourceAsStream(FILE)) {
            String lines = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(HostileQueries::decoded).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String decoded(String line) {
        StringBuilder decoded = new StringBuilder();
        for (int at = 0; at < line.length(); ) {
            if (isEscape(line, at)) {
                decoded.append((char) Integer.parseInt(line.substring(at + 2, at + ESCAPE_LENGTH), 16));
                at += ESCAPE_LENGTH;
            } else {
                decoded.append(line.charAt(at++));
            }
        }
        return decoded.toString();
    }

    private static boolean isEscape(String line, int at) {
        return line.startsWith(BEGIN, at)
                && at + ESCAPE_LENGTH <= line.length()
                && line.substring(at + 2, at + ESCAPE_LENGTH).matches("[0-9A-Fa-f]+");
    }
}
