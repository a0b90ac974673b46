package org.plenary.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.extract.Piece;

/** A text written for tests, paragraph by paragraph, with a {@code #} for every level before what a layout marks as a heading. */
record MarkedText(String name, List<String> paragraphs, String title) {
    private static final Path FOLDER = Path.of("src/test/resources/structures");
    private static final String SYMBOL = "^\\d+/\\d+\\. ";

    static List<MarkedText> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(MarkedText::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MarkedText read(Path file) {
        try {
            List<String> paragraphs = List.of(Files.readString(file).strip().split("\n\n"));
            String title = paragraphs.stream()
                    .filter(paragraph -> level(paragraph) == 1)
                    .map(MarkedText::words)
                    .reduce("", (_, last) -> last.replaceFirst(SYMBOL, ""));
            return new MarkedText(file.getFileName().toString(), paragraphs, title);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 0 for what is no heading. */
    static int level(String paragraph) {
        int level = 0;
        while (paragraph.charAt(level) == '#') {
            level++;
        }
        return level;
    }

    static String words(String paragraph) {
        return paragraph.substring(level(paragraph)).strip();
    }

    /** As a text file has them, a line each with an empty one between. */
    List<String> lines() {
        return paragraphs.stream()
                .flatMap(paragraph -> Stream.of(words(paragraph), ""))
                .toList();
    }

    List<Piece> pieces() {
        return paragraphs.stream()
                .<Piece>map(paragraph -> level(paragraph) == 0
                        ? Piece.Text.of(paragraph)
                        : new Piece.Heading(level(paragraph), words(paragraph), Piece.NO_PAGE))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
