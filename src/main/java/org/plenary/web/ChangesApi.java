package org.plenary.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;
import org.plenary.engine.CorpusFetching.Arrival;
import org.plenary.engine.SearchEngine;
import org.plenary.web.Problem.ParameterError;

/** Adds documents by {@code POST /api/v1/documents} and withdraws them by {@code DELETE}. */
final class ChangesApi {
    private static final String API = "/api/v1";
    private static final int NEAREST = 5;
    private static final Map<String, Boolean> WAITING = waiting();

    private final CorpusChanges changes;
    private final SearchEngine engine;
    private final WriteGuard guard;
    private final Problems problems;

    ChangesApi(CorpusChanges changes, SearchEngine engine, WriteGuard guard, Problems problems) {
        this.changes = changes;
        this.engine = engine;
        this.guard = guard;
        this.problems = problems;
    }

    private static Map<String, Boolean> waiting() {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        choices.put("true", true);
        choices.put("false", false);
        return choices;
    }

    /** Reads {@code wait} and {@code replace} in the address; {@code replace} may be a part of a form, too. */
    void add(Context context) throws IOException, InterruptedException {
        ParameterReader parameters = new ParameterReader(context.queryString());
        boolean waits = parameters.choice("wait", WAITING, true);
        boolean replaces = parameters.choice(AdditionForm.REPLACE, WAITING, false);
        Optional<Problem> refusal = guard.refusalOfProgram(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
            return;
        }
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
            return;
        }
        // As it was sent: the servlet API fails on a charset that it does not know.
        String type = context.header("Content-Type");
        Upload upload;
        if (isOf(MultipartForm.TYPE, type)) {
            upload = MultipartForm.read(type, context.bodyInputStream(), _ -> true);
        } else if (isOf(JsonDocument.TYPE, type)) {
            upload = JsonDocument.read(context.bodyInputStream());
        } else {
            problems.answer(
                    context,
                    Problem.unsupportedType(
                            "send a file as " + MultipartForm.TYPE + ", or a document or its address as "
                                    + JsonDocument.TYPE,
                            context.path()));
            return;
        }
        switch (upload) {
            case Upload.Malformed(String reason) ->
                problems.answer(context, Problem.badRequest(reason, context.path()));
            case Upload.Received received -> {
                try (received) {
                    add(received, replaces, waits, context);
                }
            }
        }
    }

    /** JSON has one encoding (RFC 8259, 8.1). */
    static boolean isOf(String wanted, @Nullable String type) {
        String given = type == null ? "" : type.toLowerCase(Locale.ROOT).strip();
        int parameters = given.indexOf(';');
        boolean otherCharset = given.contains("charset") && !given.matches(".*charset\\s*=\\s*\"?utf-8\"?.*");
        return (parameters < 0 ? given : given.substring(0, parameters).strip()).equals(wanted) && !otherCharset;
    }

    private void add(Upload.Received received, boolean replaces, boolean waits, Context context)
            throws IOException, InterruptedException {
        AdditionForm form = AdditionForm.of(received.fields());
        Optional<UploadedFile> file = received.uploaded();
        if (!form.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(form.errors(), context.path()));
        } else if (form.address() != null) {
            fetch(form.address(), file, form, replaces, waits, context);
        } else if (file.isEmpty()) {
            problems.answer(context, bad(MultipartForm.FILE, "must be a file with a name", context));
        } else {
            Optional<Addition> addition = changes.add(file.get(), form.metadata(), replaces || form.replacing());
            if (addition.isEmpty()) {
                problems.answer(context, Problem.overloaded(context.path()));
            } else {
                answer(addition.get(), waits, context);
            }
        }
    }

    private static Problem bad(String parameter, String reason, Context context) {
        return Problem.badParameters(List.of(ParameterError.of(parameter, reason)), context.path());
    }

    private void fetch(
            String address,
            Optional<UploadedFile> file,
            AdditionForm form,
            boolean replaces,
            boolean waits,
            Context context)
            throws InterruptedException {
        Optional<Problem> refusal = guard.refusalOfFetching(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
        } else if (file.isPresent()) {
            problems.answer(context, bad(AdditionForm.ADDRESS, "cannot be given beside a file", context));
        } else {
            Optional<Arrival> arrival = changes.fetch(address, form.metadata(), replaces || form.replacing());
            switch (arrival.orElse(null)) {
                case null -> problems.answer(context, Problem.overloaded(context.path()));
                case Arrival.Arrived(String _, Addition addition) -> answer(addition, waits, context);
                case Arrival.NotAllowed(String reason) ->
                    problems.answer(context, bad(AdditionForm.ADDRESS, "is not fetched: " + reason, context));
                case Arrival.Failed(String reason) ->
                    problems.answer(context, Problem.notFetched(reason, context.path()));
            }
        }
    }

    private void answer(Addition addition, boolean waits, Context context) throws InterruptedException {
        switch (addition) {
            case Addition.Added added -> {
                DocumentId first = added.documents().getFirst();
                context.status(201).header("Location", API + DocumentAddress.document(first));
                Json.answer(context, ChangeBodies.added(added, isFollowed(added.searchable(), waits)));
            }
            case Addition.AlreadyHeld held -> {
                boolean known = engine.document(held.documents().getFirst()).isPresent();
                Json.answer(context, ChangeBodies.held(held, known));
            }
            case Addition.IdTaken taken ->
                problems.answer(
                        context,
                        Problem.idTaken(
                                "the document " + taken.id() + " is in the collection, in " + taken.place() + "; "
                                        + AdditionForm.REPLACE + "=true puts this one in its place",
                                context.path()));
            case Addition.Refused(String reason) ->
                problems.answer(context, Problem.unreadable(reason, context.path()));
        }
    }

    private static boolean isFollowed(CompletableFuture<Void> following, boolean waits) throws InterruptedException {
        return waits ? CorpusChanges.isFollowed(following) : following.isDone();
    }

    void withdraw(Context context) throws InterruptedException {
        ParameterReader parameters = new ParameterReader(context.queryString());
        boolean waits = parameters.choice("wait", WAITING, true);
        Optional<Problem> refusal = guard.refusalOfProgram(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
            return;
        }
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
            return;
        }
        String id = context.pathParam("id");
        Optional<CompletableFuture<Void>> following = changes.withdraw(id);
        if (following.isPresent()) {
            Json.answer(context, new ChangeBodies.WithdrawnBody(id, !isFollowed(following.get(), waits)));
        } else {
            problems.answer(context, DocumentsApi.noDocument(context), engine.closestIds(id, NEAREST));
        }
    }
}
