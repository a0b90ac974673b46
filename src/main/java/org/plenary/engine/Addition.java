package org.plenary.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.plenary.document.DocumentId;
import org.plenary.ingest.SourceFile;

/** What came of adding a file to the corpus. */
public sealed interface Addition {

    /**
     * It is in the corpus, on disk, and will be found from now on or soon.
     *
     * @param file where it lies
     * @param documents what it holds, in its order
     * @param remarks what is amiss in it, or odd about it; the first of it when it is much
     * @param searchable done when searches find it
     */
    record Added(
            SourceFile file,
            List<DocumentId> documents,
            int passages,
            List<String> remarks,
            CompletableFuture<Void> searchable)
            implements Addition {
        public Added {
            documents = List.copyOf(documents);
            remarks = List.copyOf(remarks);
        }

        /** The path of the file below the corpus folder. */
        public String place() {
            return file.path();
        }
    }

    /** The corpus holds the very same file with the same metadata; nothing was written. */
    record AlreadyHeld(SourceFile file, List<DocumentId> documents) implements Addition {
        public AlreadyHeld {
            documents = List.copyOf(documents);
        }

        /** The path of the file below the corpus folder. */
        public String place() {
            return file.path();
        }
    }

    /** The corpus holds another document of that id, which is only replaced when that is asked for. */
    record IdTaken(DocumentId id, SourceFile file) implements Addition {

        /** The path of the file below the corpus folder. */
        public String place() {
            return file.path();
        }
    }

    /** Nothing can be made of it. */
    record Refused(String reason) implements Addition {}
}
