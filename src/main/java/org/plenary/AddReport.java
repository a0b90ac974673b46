package org.plenary;

import java.io.PrintWriter;
import java.util.List;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;
import org.plenary.engine.CorpusFetching.Arrival;
import org.plenary.ingest.SourceFile;

/** Tells what came of what was to be added, a line each, and counts what was not. */
final class AddReport {
    private final PrintWriter out;
    private int notAdded;

    AddReport(PrintWriter out) {
        this.out = out;
    }

    /** @param given what was to be added, as it was typed or found */
    void tell(String given, Arrival arrival) {
        switch (arrival) {
            case Arrival.Arrived(String _, Addition addition) -> tell(given, addition);
            case Arrival.NotAllowed(String reason) -> refuse(given, reason);
            case Arrival.Failed(String reason) -> refuse(given, reason);
        }
    }

    void tell(String given, Addition addition) {
        switch (addition) {
            case Addition.Added added -> {
                out.println("added " + given + " as " + ids(added.documents()) + ", " + added.passages()
                        + " paragraphs, in " + added.place());
                added.remarks().forEach(remark -> out.println("note " + given + ": " + remark));
            }
            case Addition.AlreadyHeld(SourceFile held, List<DocumentId> documents) ->
                out.println("already there: " + given + " is " + held.path() + " (" + ids(documents) + ")");
            case Addition.IdTaken(DocumentId id, SourceFile held) ->
                refuse(
                        given,
                        "the document id " + id + " is taken by " + held.path() + "; --replace puts it in its place");
            case Addition.Refused(String reason) -> refuse(given, reason);
        }
        out.flush();
    }

    void refuse(String given, String reason) {
        notAdded++;
        out.println("skipped " + given + ": " + reason);
        out.flush();
    }

    boolean isAllAdded() {
        return notAdded == 0;
    }

    private static String ids(List<DocumentId> documents) {
        return documents.size() == 1 ? documents.getFirst().value() : documents.size() + " documents";
    }
}
