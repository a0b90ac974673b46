package org.plenary;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.plenary.evaluate.BadLine;
import org.plenary.evaluate.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/** What one of many queries or lines was amiss with; the others go on, and it is told at the end. */
final class LeftOut {
    private static final int MOST_TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private int more;

    void addLines(String file, List<BadLine> lines) {
        lines.forEach(line -> add(file + " " + line));
    }

    /** A query that failed, or whose answer lacks something. */
    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed(var topic, String reason) -> add("query " + topic.id() + ": " + reason);
            case Outcome.Ranked(var topic, var _, boolean partial) -> {
                if (partial) {
                    add("query " + topic.id() + ": time ran out, better hits may be missing");
                }
            }
        }
    }

    void add(String message) {
        if (told.size() < MOST_TOLD) {
            told.add(message);
        } else {
            more++;
        }
    }

    /** Tells all of it. @return the exit code: 1 when there was any */
    int tell(CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        told.forEach(message -> err.println("plenary: " + message));
        if (more > 0) {
            err.println("plenary: and " + more + " more of the kind");
        }
        err.flush();
        return told.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
