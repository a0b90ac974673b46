package org.plenary;

import java.io.PrintWriter;
import java.util.List;
import org.plenary.engine.Snippet;
import org.plenary.web.Problem.ParameterError;
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

    /** Tells what is wrong with the parameters of a search, and gives the exit code for it. */
    static int wrongUsage(CommandSpec spec, List<ParameterError> errors) {
        PrintWriter err = spec.commandLine().getErr();
        errors.forEach(error -> err.println("plenary: " + error.parameter() + " " + error.reason()));
        err.flush();
        return ExitCode.USAGE;
    }

    /** What was read otherwise than given, apart from what a command puts out. */
    static void note(CommandSpec spec, List<String> remarks) {
        PrintWriter err = spec.commandLine().getErr();
        remarks.forEach(remark -> err.println("note: " + remark));
        err.flush();
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
