package org.plenary.engine;

import static org.plenary.index.Documents.document;

import java.nio.file.Path;
import org.plenary.index.Documents;
import org.plenary.index.Documents.Draft;
import org.plenary.index.InMemoryIndex;
import org.plenary.index.SearchIndex;
import org.plenary.lucene.LuceneIndex;

/** The indexes that the engine has to work on, and the small collection that its tests ask. */
enum EveryIndex {
    IN_MEMORY {
        @Override
        SearchIndex open(Path folder) {
            return new InMemoryIndex();
        }
    },
    LUCENE {
        @Override
        SearchIndex open(Path folder) {
            return LuceneIndex.open(folder);
        }
    };

    /** An index that holds nothing yet. */
    abstract SearchIndex open(Path folder);

    /** An index that holds the charter and the agenda. */
    RecordingIndex filled(Path folder) {
        RecordingIndex index = new RecordingIndex(open(folder));
        Documents.publish(index, charter(), agenda());
        return index;
    }

    static Draft charter() {
        return document("charter")
                .body("UN")
                .paragraph("The digital divide is wide.")
                .paragraph("Peace needs trust.")
                .paragraph("Digital trade grows.");
    }

    static Draft agenda() {
        return document("agenda")
                .body("ITU")
                .paragraph("The divide holds back trade.")
                .paragraph("The digital economy grows.");
    }
}
