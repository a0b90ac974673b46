package org.plenary.web;

import java.util.List;
import java.util.Optional;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;

/**
 * What became of a document that was added or withdrawn.
 *
 * @param remarks what is amiss in it
 * @param documents that it is about, the first of them when they are many
 */
public record ChangePage(String title, String message, List<String> remarks, List<Link> documents) {
    private static final int MOST_LINKS = 20;
    private static final String SOON = " It is safe on the disk and being taken up; searches find it in a moment.";

    static ChangePage added(Addition.Added added, boolean searchable) {
        int documents = added.documents().size();
        String what = Count.of(documents, "document", "documents") + " with " + Count.paragraphs(added.passages())
                + (documents == 1 ? " is" : " are") + " in the collection.";
        return new ChangePage("Added", searchable ? what : what + SOON, added.remarks(), links(added.documents()));
    }

    static ChangePage held(Addition.AlreadyHeld held) {
        return new ChangePage(
                "Already there",
                "The collection has this very file, so nothing was changed.",
                List.of(),
                links(held.documents()));
    }

    /** @param title of the document, where it is known */
    static ChangePage withdrawn(Optional<String> title, boolean searchable) {
        String what =
                title.map(known -> "“" + known + "”").orElse("The document") + " is withdrawn from the collection.";
        return new ChangePage(
                "Withdrawn",
                searchable ? what + " Searches may find it for a moment still." : what,
                List.of(),
                List.of());
    }

    private static List<Link> links(List<DocumentId> documents) {
        return documents.stream()
                .limit(MOST_LINKS)
                .map(id -> new Link(id.value(), DocumentAddress.document(id)))
                .toList();
    }
}
