package org.plenary;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** One line a record on standard error; libraries speak only when something is wrong. */
final class LogSettings {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    private static final String LINE = "%1$tFT%1$tT %4$s %5$s%6$s%n";

    // Held here, for a logger that nobody holds is forgotten together with its level.
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");
    private static final Logger JAVALIN = Logger.getLogger("io.javalin");
    private static final Logger LUCENE_VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private static final Logger ACCESS = Logger.getLogger("org.plenary.access");

    private static final Logger TOKENIZER = Logger.getLogger("ai.djl");

    private LogSettings() {}

    /** Lines that are whole by themselves. */
    private static Handler asTheyAre() {
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new Formatter() {
            @Override
            public String format(LogRecord line) {
                return line.getMessage() + System.lineSeparator();
            }
        });
        return handler;
    }

    /** To be called before anything is logged. */
    static void apply() {
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, LINE);
        }
        ACCESS.setUseParentHandlers(false);
        ACCESS.addHandler(asTheyAre());
        JETTY.setLevel(Level.WARNING);
        JAVALIN.setLevel(Level.WARNING);
        // It looks for graphics cards, which nothing here uses, and warns when there are none.
        TOKENIZER.setLevel(Level.SEVERE);
        // It advises the vector module, which the decision record on starting leaves off.
        LUCENE_VECTORS.setLevel(Level.SEVERE);
    }
}
