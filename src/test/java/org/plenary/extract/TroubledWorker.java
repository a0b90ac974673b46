package org.plenary.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a child process of a test runs: it does to itself what the file's name says. */
final class TroubledWorker {
    private TroubledWorker() {}

    public static void main(String[] words) throws IOException {
        ExtractionWorker.serve(() -> TroubledWorker::read);
    }

    private static Extraction read(byte[] bytes, String fileName) {
        return switch (fileName) {
            case "hang" -> hang();
            case "memory" -> text(new String(new char[bytes.length * 1_000_000]));
            case "exit" -> {
                System.exit(7);
                yield text("after the end");
            }
            case "deep" -> text(deep(0) + "");
            case "print" -> {
                System.out.println("what a parser prints");
                yield text("printed");
            }
            case "much" ->
                new Extraction.Extracted(
                        Map.of(), Collections.nCopies(bytes.length, Piece.Text.of("x".repeat(1_000))), List.of());
            case "fault" -> throw new IllegalArgumentException("no such thing");
            case "second" -> secondOnly();
            case "process" -> text(Long.toString(ProcessHandle.current().pid()));
            case "child" -> child();
            case "look" -> look();
            default -> text(fileName + " " + bytes.length);
        };
    }

    private static Extraction hang() {
        List<Object> waiting = new ArrayList<>();
        while (waiting.isEmpty()) {
            Thread.onSpinWait();
        }
        return text("never");
    }

    private static int deep(int depth) {
        return deep(depth + 1) + depth;
    }

    /** Dies in a process that has read something before. */
    private static Extraction secondOnly() {
        if (System.getProperty("was.used") != null) {
            System.exit(9);
        }
        System.setProperty("was.used", "");
        return text("first here");
    }

    private static Extraction child() {
        try {
            return text(Long.toString(new ProcessBuilder("sleep", "600").start().pid()));
        } catch (IOException failure) {
            return new Extraction.Refused("cannot: " + failure);
        }
    }

    private static Extraction look() {
        return text(String.join(
                " ",
                System.getProperty("java.io.tmpdir"),
                String.valueOf(System.getenv("PATH")),
                String.valueOf(reached("https://example.com/")),
                String.valueOf(resolved("example.com"))));
    }

    private static String reached(String address) {
        try {
            java.net.URI.create(address).toURL().openStream().close();
            return "reached";
        } catch (IOException refused) {
            return "refused";
        }
    }

    private static String resolved(String host) {
        try {
            java.net.InetAddress.getByName(host);
            return "resolved";
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    private static Extraction text(String text) {
        return new Extraction.Extracted(Map.of(), List.of(Piece.Text.of(text)), List.of());
    }
}
