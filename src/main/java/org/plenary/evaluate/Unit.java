package org.plenary.evaluate;

import java.util.Collection;
import java.util.Locale;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.index.SearchResponse.Hit;

/** What a ranking ranks. */
public enum Unit {
    PASSAGE,
    /** A document stands where its best passage does. */
    DOCUMENT;

    /** Of judgements: documents, unless an id is of the form {@code document/label}. */
    public static Unit of(Collection<String> judgedIds) {
        return judgedIds.stream().anyMatch(id -> PassageId.parse(id).isPresent()) ? PASSAGE : DOCUMENT;
    }

    /** What the index calls that which the corpus calls by this name; names that cannot be ids were changed when it was read. */
    public String idIn(String corpusId) {
        int slash = corpusId.indexOf('/');
        return switch (this) {
            case PASSAGE ->
                slash < 0 ? corpusId : DocumentId.of(corpusId.substring(0, slash)) + corpusId.substring(slash);
            case DOCUMENT -> DocumentId.of(corpusId).value();
        };
    }

    String idOf(Hit hit) {
        return switch (this) {
            case PASSAGE -> hit.passage().passage().id().toString();
            case DOCUMENT -> hit.passage().document().value();
        };
    }

    /** As it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
