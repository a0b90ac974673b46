package org.plenary.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that files are stored under: what somebody called a file, made harmless on every system. */
final class FileName {
    /** File systems take 255; this leaves room for a counter and for the sidecar's ending. */
    private static final int MOST_BYTES = 200;

    private static final int LONGEST_ENDING = 12;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls, marks that turn the direction of writing, what systems forbid in names, and what separates lines. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*\\\\/]+");

    private FileName() {}

    /** Empty when nothing of the name is left. */
    static Optional<String> safe(String given) {
        String last =
                PATH.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceFirst("");
        String clean =
                UNSAFE.matcher(last).replaceAll(" ").strip().replaceAll("^[.\\s~]+|[.\\s]+$|\\s+(?=\\.[^.]*$)", "");
        String bounded = bounded(clean);
        return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
    }

    private static String bounded(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING;
        String ending = hasEnding ? name.substring(dot) : "";
        String stem = hasEnding ? name.substring(0, dot) : name;
        while (bytes(stem) + bytes(ending) > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1)).strip();
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
