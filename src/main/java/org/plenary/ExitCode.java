package org.plenary;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.plenary.index.SearchFailure;
import org.plenary.ingest.CorpusStore;
import org.plenary.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a command ends, for scripts. Wrong usage is 2, which the command line itself gives. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int BUSY = 3;
    static final int UNREADABLE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(ExitCode.class);

    private ExitCode() {}

    static int of(Exception failure) {
        return failure instanceof SearchFailure known ? of(known) : FAILED;
    }

    private static int of(SearchFailure failure) {
        return switch (failure) {
            case SearchFailure.Busy _ -> BUSY;
            case SearchFailure.NotReady _,
                    SearchFailure.IndexUnusable _,
                    SearchFailure.CorpusUnreadable _,
                    SearchFailure.CorpusUnwritable _ -> UNREADABLE;
            case SearchFailure.CursorExpired _, SearchFailure.CutShort _ -> FAILED;
        };
    }

    /** Why a file or folder could not be used. */
    static String reason(IOException failed) {
        return failed instanceof FileSystemException system && system.getFile() != null
                ? system.getFile() + ": " + CorpusStore.reason(failed)
                : CorpusStore.reason(failed);
    }

    /** For people. What is not a known failure is a bug and goes to the log with its stack. */
    static String message(Exception failure) {
        if (failure instanceof SearchFailure.NotReady) {
            return "there is no index yet; run: plenary rebuild";
        }
        if (failure instanceof SearchFailure known) {
            String message = String.valueOf(known.getMessage());
            String reason = known.getCause() == null ? null : known.getCause().getMessage();
            return reason == null || message.contains(reason) ? message : message + " (" + reason + ")";
        }
        if (failure instanceof WebServer.CannotListen) {
            return String.valueOf(failure.getMessage());
        }
        LOG.error("unexpected failure", failure);
        return "internal error: " + failure;
    }
}
