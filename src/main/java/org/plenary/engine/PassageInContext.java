package org.plenary.engine;

import java.util.List;
import org.plenary.document.Passage;
import org.plenary.index.IndexedPassage;

/** A passage and the paragraphs around it, nearest ones inward, all in reading order. */
public record PassageInContext(IndexedPassage found, List<Passage> before, List<Passage> after) {
    public PassageInContext {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
