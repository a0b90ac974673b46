package org.plenary.engine;

import java.util.Set;
import java.util.function.Predicate;
import org.plenary.ingest.SourceFile;

/** How much of the corpus is read. */
public sealed interface RebuildScope {

    /** All of it, into a state that begins from nothing. */
    record Whole() implements RebuildScope {}

    /**
     * What changed since the live state: an unchanged document is not touched, a changed one is replaced whole, a vanished one
     * removed. Nothing is published when nothing changed.
     *
     * @param touched the files that may have changed; all others that the live state knows are taken to be as they were
     * @param told whether somebody said so. Of a folder that is found empty without a word, as the place is where a disk was
     *     mounted, nothing is taken up.
     */
    record Changes(Predicate<SourceFile> touched, boolean told) implements RebuildScope {
        /** Where nobody knows which files changed. */
        public static Changes anywhere() {
            return new Changes(_ -> true, false);
        }

        /** Of files that somebody wrote or removed. */
        public static Changes of(Set<SourceFile> files) {
            return new Changes(Set.copyOf(files)::contains, true);
        }
    }
}
