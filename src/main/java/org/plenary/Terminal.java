package org.plenary;

import java.util.List;
import org.plenary.engine.Snippet;
import picocli.CommandLine.Model.CommandSpec;

/** How things look on a terminal and where output is no terminal. */
final class Terminal {
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private Terminal() {}

    /** Whether people read the output as it comes. */
    static boolean isInteractive() {
        return System.console() != null && System.console().isTerminal();
    }

    static ProgressLine progress(CommandSpec spec) {
        return new ProgressLine(spec.commandLine().getErr(), isInteractive());
    }

    /** What matched in bold, or between asterisks where there is no bold. */
    static String marked(List<Snippet.Piece> pieces, boolean bold) {
        StringBuilder marked = new StringBuilder();
        for (Snippet.Piece piece : pieces) {
            if (piece.marked()) {
                marked.append(bold ? BOLD : "*").append(piece.text()).append(bold ? PLAIN : "*");
            } else {
                marked.append(piece.text());
            }
        }
        return marked.toString();
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space > 0 ? space : text.offsetByCodePoints(0, most / 2)) + " …";
    }
}
