package org.plenary.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.plenary.cite.DocumentNaming;
import org.plenary.cite.PinpointReader;
import org.plenary.cite.TypedPinpoint;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchIndex;

/** Finds the paragraph that a typed citation means. */
final class PinpointLookup {
    /** Documents tried that have the words of the name. */
    private static final int MOST_TRIED = 8;

    private final SearchIndex index;
    private final NamedDocuments named;

    PinpointLookup(SearchIndex index, NamedDocuments named) {
        this.index = index;
        this.named = named;
    }

    /** Empty where the text is no citation, or names no document or place of the collection. */
    Optional<IndexedPassage> find(String text) {
        Optional<IndexedPassage> byId = PassageId.parse(text.strip()).flatMap(index::passage);
        if (byId.isPresent()) {
            return byId;
        }
        for (TypedPinpoint typed : PinpointReader.read(text)) {
            for (DocumentId document : documents(typed)) {
                for (String label : typed.labels()) {
                    Optional<IndexedPassage> passage = index.passage(new PassageId(document, label));
                    if (passage.isPresent()) {
                        return passage;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A number behind a single word is a place only where that word is all of a name. */
    private Set<DocumentId> documents(TypedPinpoint typed) {
        Set<DocumentId> documents = new LinkedHashSet<>(named.called(typed.name()));
        if (typed.said() || DocumentNaming.key(typed.name()).contains(" ")) {
            documents.addAll(named.having(typed.name(), MOST_TRIED));
        }
        return documents;
    }
}
