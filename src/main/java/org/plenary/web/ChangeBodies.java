package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;

/** What became of documents that were added or withdrawn, as other tools read it. */
public final class ChangeBodies {
    private static final int MOST_IDS = 200;

    private ChangeBodies() {}

    /**
     * @param id of the first document in the file
     * @param ids of all of them, the first 200 when they are many
     * @param file where it lies below the corpus folder
     * @param passages of all documents together; null when nothing was read, for the file was there
     * @param remarks what is amiss in it
     * @param searchable whether searches find it by now
     */
    public record AddedBody(
            String id,
            List<String> ids,
            int idsInAll,
            String url,
            String file,
            @Nullable Integer passages,
            List<String> remarks,
            boolean searchable) {}

    /** @param searchable whether searches may find it still, for the index did not follow yet */
    public record WithdrawnBody(String id, boolean searchable) {}

    static AddedBody added(Addition.Added added, boolean searchable) {
        return body(added.documents(), added.place(), added.passages(), added.remarks(), searchable);
    }

    static AddedBody held(Addition.AlreadyHeld held, boolean searchable) {
        return body(held.documents(), held.place(), null, List.of(), searchable);
    }

    private static AddedBody body(
            List<DocumentId> documents,
            String place,
            @Nullable Integer passages,
            List<String> remarks,
            boolean searchable) {
        DocumentId first = documents.getFirst();
        return new AddedBody(
                first.value(),
                documents.stream().limit(MOST_IDS).map(DocumentId::value).toList(),
                documents.size(),
                DocumentAddress.document(first),
                place,
                passages,
                remarks,
                searchable);
    }
}
