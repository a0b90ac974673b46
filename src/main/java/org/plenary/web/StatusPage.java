package org.plenary.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.RebuildProgress;
import org.plenary.engine.RebuildStatus;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance.SkippedFile;

/**
 * What the index holds and how a rebuild stands.
 *
 * @param skipped the first of what was left out
 * @param skippedMore how much was left out besides
 * @param sameTexts documents that say the same, those of one text together; the first of them
 * @param sameTextsMore how many texts there are more than once besides
 * @param rebuild what the rebuild of this process does or did, in a sentence
 * @param running whether one is under way
 * @param progress percent of the corpus that is read; null when none is under way or nothing is known yet
 * @param embedding how far the paragraphs are that are found by meaning too, in a sentence
 * @param message an answer to the form, null when there is none
 */
public record StatusPage(
        List<Row> rows,
        List<SkippedFile> skipped,
        int skippedMore,
        List<List<Link>> sameTexts,
        int sameTextsMore,
        String rebuild,
        boolean running,
        @Nullable Integer progress,
        String embedding,
        @Nullable String message) {

    private static final int MOST_TEXTS = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public record Row(String name, String value) {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static StatusPage of(
            IndexState state,
            List<List<DocumentId>> sameTexts,
            RebuildStatus status,
            EmbeddingStatus embedding,
            @Nullable String message) {
        List<Row> rows = new ArrayList<>();
        List<SkippedFile> skipped = List.of();
        int skippedMore = 0;
        switch (state) {
            case IndexState.Empty() -> rows.add(new Row("Index", "being built for the first time"));
            case IndexState.Ready ready -> {
                rows.add(new Row("Version", ready.version()));
                rows.add(new Row("Built", moment(ready.built())));
                rows.add(new Row("Documents", Count.written(ready.documents())));
                rows.add(new Row("Paragraphs", Count.written(ready.passages())));
                if (ready.provenance().held()) {
                    rows.add(
                            new Row("Held", "rolled back to this version; a rebuild or an update takes the corpus up"));
                }
                skipped = ready.provenance().skipped();
                skippedMore = ready.provenance().skippedUnnamed();
            }
        }
        return new StatusPage(
                rows,
                skipped,
                skippedMore,
                sameTexts.stream().limit(MOST_TEXTS).map(StatusPage::links).toList(),
                Math.max(0, sameTexts.size() - MOST_TEXTS),
                sentence(status),
                status instanceof RebuildStatus.Running,
                progress(status),
                sentence(embedding, state),
                message);
    }

    private static List<Link> links(List<DocumentId> ids) {
        return ids.stream()
                .map(id -> new Link(id.value(), DocumentAddress.document(id)))
                .toList();
    }

    private static String sentence(EmbeddingStatus status, IndexState state) {
        return switch (status) {
            case EmbeddingStatus.Unavailable() -> "This program came without models; everything is found by words.";
            case EmbeddingStatus.Idle() ->
                switch (state) {
                    case IndexState.Empty() -> "Paragraphs will be found by meaning once they are found by words.";
                    case IndexState.Ready ready
                    when ready.awaitingMeaning() > 0 ->
                        Count.of(ready.awaitingMeaning(), "paragraph waits", "paragraphs wait")
                                + " to be found by meaning too.";
                    case IndexState.Ready _ ->
                        "Every paragraph in a language that a model reads is found by meaning too.";
                };
            case EmbeddingStatus.Running running ->
                "Vectors are being made: " + Count.written(running.done()) + " of "
                        + Count.paragraphs(running.inAll()) + ", " + Count.written(Math.round(running.rate()))
                        + " a second"
                        + running.timeLeft()
                                .map(left -> ", about " + written(left) + " left")
                                .orElse("")
                        + ".";
            case EmbeddingStatus.Failed(String reason) ->
                "Vectors could not be made: " + reason + ". Those paragraphs are found by words.";
        };
    }

    private static String written(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        return minutes > 1 ? minutes + " minutes" : Count.of(Math.max(1, time.toSeconds()), "second", "seconds");
    }

    private static String sentence(RebuildStatus status) {
        return switch (status) {
            case RebuildStatus.Idle() -> "No rebuild was started since the program began.";
            case RebuildStatus.Running(var _, RebuildProgress progress)
            when progress.filesInAll() == 0 -> "A rebuild is starting.";
            case RebuildStatus.Running(var _, RebuildProgress progress) ->
                "A rebuild is running: " + progress.filesDone() + " of "
                        + Count.of(progress.filesInAll(), "file", "files") + ", "
                        + Count.of(progress.documents(), "document", "documents") + ".";
            case RebuildStatus.Finished(var _, var finished, var report) ->
                "The last rebuild ended on " + moment(finished) + " and read "
                        + Count.of(report.state().documents(), "document", "documents") + ".";
            case RebuildStatus.Failed(var _, var finished, String reason) ->
                "The last rebuild failed on " + moment(finished) + ": " + reason
                        + ". The index as it was goes on answering.";
        };
    }

    private static @Nullable Integer progress(RebuildStatus status) {
        return status instanceof RebuildStatus.Running(var _, RebuildProgress progress) && progress.filesInAll() > 0
                ? (int) Math.round(progress.share() * 100)
                : null;
    }
}
