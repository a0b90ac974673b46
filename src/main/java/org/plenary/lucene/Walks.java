package org.plenary.lucene;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.index.HeldState;

/** The states that somebody walks by cursor: each walk holds a reference of its own until it ends. */
final class Walks {
    private final Set<Walk> underWay = ConcurrentHashMap.newKeySet();

    private final class Walk implements HeldState {
        private final Generation generation;

        Walk(Generation generation) {
            this.generation = generation;
        }

        @Override
        public void close() {
            if (underWay.remove(this)) {
                Generations.release(generation);
            }
        }
    }

    /** @param retained let go of when the walk is closed */
    HeldState begin(Generation retained) {
        Walk walk = new Walk(retained);
        underWay.add(walk);
        return walk;
    }

    /** The state of that version if somebody walks it, retained; null else. */
    @Nullable
    Generation retained(String version) {
        for (Walk walk : underWay) {
            if (walk.generation.name().equals(version) && walk.generation.retain()) {
                return walk.generation;
            }
        }
        return null;
    }
}
