package org.plenary.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;
import org.plenary.engine.CorpusFetching.Arrival;
import org.plenary.engine.SearchEngine;
import org.plenary.index.IndexedDocument;
import org.plenary.web.AddPage.Fault;

/** The pages by which people add documents and withdraw them. */
final class ChangeRoutes {
    private static final String TOPICS = "topics";
    private static final int NEAREST = 5;

    private final CorpusChanges changes;
    private final SearchEngine engine;
    private final Pages pages;
    private final WriteGuard guard;
    private final Problems problems;

    ChangeRoutes(CorpusChanges changes, SearchEngine engine, Pages pages, WriteGuard guard, Problems problems) {
        this.changes = changes;
        this.engine = engine;
        this.pages = pages;
        this.guard = guard;
        this.problems = problems;
    }

    void form(Context context) {
        answer(context, pages.add(AddPage.empty(isFetching(context))));
    }

    /** The token stands before the file in the form, so that no file of a stranger is taken in. */
    void add(Context context) throws IOException, InterruptedException {
        Optional<Problem> refusal = guard.refusal(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
            return;
        }
        Upload upload = MultipartForm.read(
                context.header("Content-Type"), context.bodyInputStream(), fields -> guard.knows(token(fields)));
        switch (upload) {
            case Upload.Malformed(String reason) ->
                problems.answer(context, Problem.badRequest(reason, context.path()));
            case Upload.Received received -> {
                try (received) {
                    add(received, context);
                }
            }
        }
    }

    private static String token(Map<String, List<String>> fields) {
        return fields.getOrDefault(AdditionForm.TOKEN, List.of("")).getFirst().strip();
    }

    private void add(Upload.Received received, Context context) throws IOException, InterruptedException {
        Map<String, List<String>> typed = withTopics(received.fields());
        AdditionForm form = AdditionForm.of(typed);
        Optional<UploadedFile> file = received.uploaded();
        if (!guard.knows(token(typed))) {
            context.header("WWW-Authenticate", WriteGuard.CHALLENGE);
            String message = "That is not the token of this server; nothing was added.";
            again(context, 401, typed, form, new Fault(AdditionForm.TOKEN, message));
        } else if (file.isEmpty() == (form.address() == null)) {
            String message = isFetching(context) ? "Choose a file or give an address, one of them." : "Choose a file.";
            again(context, 400, typed, form, new Fault(MultipartForm.FILE, message));
        } else if (!form.errors().isEmpty()) {
            again(context, 400, typed, form, null);
        } else if (form.address() != null) {
            fetch(form.address(), typed, form, context);
        } else {
            Optional<Addition> addition = changes.add(file.get(), form.metadata(), form.replacing());
            if (addition.isEmpty()) {
                problems.answer(context, Problem.overloaded(context.path()));
            } else {
                answer(addition.get(), typed, form, context);
            }
        }
    }

    private boolean isFetching(Context context) {
        return guard.refusalOfFetching(context).isEmpty();
    }

    private void fetch(String address, Map<String, List<String>> typed, AdditionForm form, Context context)
            throws InterruptedException {
        Optional<Problem> refusal = guard.refusalOfFetching(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
            return;
        }
        Optional<Arrival> arrival = changes.fetch(address, form.metadata(), form.replacing());
        switch (arrival.orElse(null)) {
            case null -> problems.answer(context, Problem.overloaded(context.path()));
            case Arrival.Arrived(String _, Addition addition) -> answer(addition, typed, form, context);
            case Arrival.NotAllowed(String reason) ->
                again(
                        context,
                        400,
                        typed,
                        form,
                        new Fault(AdditionForm.ADDRESS, "The address is not fetched: " + reason + "."));
            case Arrival.Failed(String reason) ->
                again(
                        context,
                        422,
                        typed,
                        form,
                        new Fault(AdditionForm.ADDRESS, "No file came from the address: " + reason + "."));
        }
    }

    /** One field holds all topics. */
    private static Map<String, List<String>> withTopics(Map<String, List<String>> fields) {
        Map<String, List<String>> typed = new LinkedHashMap<>(fields);
        typed.computeIfPresent(
                TOPICS,
                (_, values) -> values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(topic -> !topic.isEmpty())
                        .toList());
        return typed;
    }

    private void answer(Addition addition, Map<String, List<String>> typed, AdditionForm form, Context context)
            throws InterruptedException {
        switch (addition) {
            case Addition.Added added -> {
                boolean searchable = CorpusChanges.isFollowed(added.searchable());
                List<DocumentId> documents = added.documents();
                if (searchable && documents.size() == 1 && added.remarks().isEmpty()) {
                    context.status(303).header("Location", DocumentAddress.document(documents.getFirst()));
                } else {
                    answer(context, pages.change(ChangePage.added(added, searchable)));
                }
            }
            case Addition.AlreadyHeld held -> answer(context, pages.change(ChangePage.held(held)));
            case Addition.IdTaken taken -> {
                String message = "The collection has a document " + taken.id()
                        + "; tick the box below to put this one in its place, or call the file otherwise.";
                again(context, 409, typed, form, new Fault(AdditionForm.REPLACE, message));
            }
            case Addition.Refused(String reason) ->
                again(
                        context,
                        422,
                        typed,
                        form,
                        new Fault(MultipartForm.FILE, "No document can be made of it: " + reason + "."));
        }
    }

    private void again(
            Context context, int status, Map<String, List<String>> typed, AdditionForm form, @Nullable Fault fault) {
        context.status(status);
        List<Fault> faults = fault == null ? List.of() : List.of(fault);
        answer(context, pages.add(AddPage.of(typed, form.errors(), faults, isFetching(context))));
    }

    void askWithdrawal(Context context) {
        askWithdrawal(context, null);
    }

    private void askWithdrawal(Context context, @Nullable String message) {
        Optional<IndexedDocument> document = document(context);
        if (document.isPresent()) {
            answer(context, pages.withdraw(WithdrawPage.of(document.get(), message)));
        } else {
            notThere(context);
        }
    }

    private Optional<IndexedDocument> document(Context context) {
        String id = context.pathParam("id");
        return DocumentId.isValid(id) ? engine.document(new DocumentId(id)) : Optional.empty();
    }

    private void notThere(Context context) {
        problems.answer(context, DocumentsApi.noDocument(context), engine.closestIds(context.pathParam("id"), NEAREST));
    }

    void withdraw(Context context) throws InterruptedException {
        Optional<Problem> refusal = guard.refusal(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
            return;
        }
        String token =
                new ParameterReader(context.body()).text(AdditionForm.TOKEN).strip();
        if (!guard.knows(token)) {
            context.status(401).header("WWW-Authenticate", WriteGuard.CHALLENGE);
            askWithdrawal(context, "That is not the token of this server; nothing was withdrawn.");
            return;
        }
        Optional<String> title =
                document(context).map(document -> document.metadata().title());
        Optional<CompletableFuture<Void>> following = changes.withdraw(context.pathParam("id"));
        if (following.isPresent()) {
            boolean followed = CorpusChanges.isFollowed(following.get());
            answer(context, pages.change(ChangePage.withdrawn(title, !followed)));
        } else {
            notThere(context);
        }
    }

    private static void answer(Context context, String html) {
        // Under no-referrer a browser would call the origin of this page's own form "null".
        context.header(SecurityHeaders.REFERRER_POLICY, "same-origin");
        EntityTags.notToBeKept(context);
        PageRoutes.answer(context, html);
    }
}
