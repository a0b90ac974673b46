package org.plenary;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line a record on standard error; libraries speak only when something is wrong. */
final class LogSettings {
    private static final String LINE = "%1$tFT%1$tT %4$s %5$s%6$s%n";

    /** Loggers are forgotten together with their levels unless somebody holds them. */
    private static final List<Logger> QUIET = Map.of(
                    "org.eclipse.jetty", Level.WARNING,
                    "io.javalin", Level.WARNING,
                    // Lucene advises the vector module, which the decision record on starting leaves off.
                    "org.apache.lucene.internal.vectorization", Level.SEVERE)
            .entrySet()
            .stream()
            .map(entry -> {
                Logger logger = Logger.getLogger(entry.getKey());
                logger.setLevel(entry.getValue());
                return logger;
            })
            .toList();

    private LogSettings() {}

    static void apply() {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        }
        QUIET.forEach(logger -> logger.getLevel());
    }
}
