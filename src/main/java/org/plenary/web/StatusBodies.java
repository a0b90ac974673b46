package org.plenary.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.engine.Coverage;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.RebuildProgress;
import org.plenary.engine.RebuildReport;
import org.plenary.engine.RebuildStatus;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.Provenance.SkippedFile;

/** What the index holds and how a rebuild stands, as other tools read it. */
public final class StatusBodies {
    private static final int MOST_TEXTS = 200;

    private StatusBodies() {}

    /**
     * @param index null until the first is built
     * @param held whether somebody went back to this state and no update was asked for since
     * @param skipped the first of what was left out
     * @param sameText ids of documents that say the same, those of one text together; the first of them when they are many
     */
    public record StatusBody(
            String state,
            ApiBodies.@Nullable IndexBody index,
            boolean held,
            List<FileBody> skipped,
            int skippedInAll,
            List<List<String>> sameText,
            int sameTextInAll,
            RebuildBody rebuild,
            EmbeddingBody embedding) {}

    /**
     * How far the passages are that will be found by meaning too.
     *
     * @param state {@code unavailable}, {@code idle}, {@code running} or {@code failed}
     * @param awaiting how many passages of the index have no vector yet that will have one
     * @param progress while vectors are made
     * @param message why there are none, or why making them failed
     */
    public record EmbeddingBody(
            String state,
            int awaiting,
            @Nullable EmbeddingProgressBody progress,
            @Nullable String message) {}

    /** @param secondsLeft at the pace so far, null before there is one */
    public record EmbeddingProgressBody(
            int done,
            int inAll,
            double passagesPerSecond,
            long elapsedMs,
            @Nullable Long secondsLeft) {}

    public record FileBody(String file, String reason) {}

    public record HealthBody(String status) {}

    /**
     * @param state {@code idle}, {@code running}, {@code finished} or {@code failed}
     * @param progress while it runs
     * @param report when it is finished
     * @param message why it failed
     */
    public record RebuildBody(
            String state,
            @Nullable String started,
            @Nullable String finished,
            @Nullable ProgressBody progress,
            @Nullable ReportBody report,
            @Nullable String message) {}

    /**
     * @param share of the corpus that is read, by bytes: 0 to 1
     * @param secondsLeft at the pace so far, null before there is one
     */
    public record ProgressBody(
            int filesDone,
            int filesInAll,
            double share,
            int documents,
            int passages,
            double passagesPerSecond,
            long elapsedMs,
            @Nullable Long secondsLeft) {}

    /**
     * @param index null until the first is built
     * @param skipped the first of what was left out
     */
    public record CoverageBody(
            ApiBodies.@Nullable IndexBody index,
            int documents,
            long passages,
            int digests,
            List<Coverage.Part> body,
            List<Coverage.Part> kind,
            List<Coverage.Part> year,
            List<Coverage.Part> lang,
            List<FileBody> skipped,
            int skippedInAll) {}

    static CoverageBody coverage(IndexState state, Coverage coverage) {
        IndexState.@Nullable Ready ready = state instanceof IndexState.Ready live ? live : null;
        return new CoverageBody(
                ready == null ? null : ApiBodies.IndexBody.of(ready),
                coverage.all().documents(),
                coverage.all().passages(),
                coverage.all().digests(),
                coverage.bodies(),
                coverage.kinds(),
                coverage.years(),
                coverage.languages(),
                ready == null ? List.of() : skipped(ready.provenance().skipped()),
                ready == null ? 0 : ready.provenance().skippedInAll());
    }

    /** @param remarks the first of what was amiss in what was read */
    public record ReportBody(
            ApiBodies.IndexBody index,
            List<FileBody> skipped,
            int skippedInAll,
            List<FileBody> remarks,
            int remarksInAll,
            long tookMs) {}

    static StatusBody status(
            IndexState index, List<List<DocumentId>> sameTexts, RebuildStatus rebuild, EmbeddingStatus embedding) {
        return switch (index) {
            case IndexState.Empty() ->
                new StatusBody(
                        "empty", null, false, List.of(), 0, List.of(), 0, rebuild(rebuild), embedding(embedding, 0));
            case IndexState.Ready ready ->
                new StatusBody(
                        "ready",
                        ApiBodies.IndexBody.of(ready),
                        ready.provenance().held(),
                        skipped(ready.provenance().skipped()),
                        ready.provenance().skippedInAll(),
                        sameTexts.stream()
                                .limit(MOST_TEXTS)
                                .map(ids -> ids.stream().map(DocumentId::value).toList())
                                .toList(),
                        sameTexts.size(),
                        rebuild(rebuild),
                        embedding(embedding, ready.awaitingMeaning()));
        };
    }

    private static EmbeddingBody embedding(EmbeddingStatus status, int awaiting) {
        return switch (status) {
            case EmbeddingStatus.Unavailable() ->
                new EmbeddingBody(
                        "unavailable", awaiting, null, "the program came without models; everything is found by words");
            case EmbeddingStatus.Idle() -> new EmbeddingBody("idle", awaiting, null, null);
            case EmbeddingStatus.Running running ->
                new EmbeddingBody(
                        "running",
                        awaiting,
                        new EmbeddingProgressBody(
                                running.done(),
                                running.inAll(),
                                tenths(running.rate()),
                                running.elapsed().toMillis(),
                                running.timeLeft().map(Duration::toSeconds).orElse(null)),
                        null);
            case EmbeddingStatus.Failed(String message) -> new EmbeddingBody("failed", awaiting, null, message);
        };
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    static RebuildBody rebuild(RebuildStatus status) {
        return switch (status) {
            case RebuildStatus.Idle() -> new RebuildBody("idle", null, null, null, null, null);
            case RebuildStatus.Running(var started, RebuildProgress progress) ->
                new RebuildBody("running", started.toString(), null, progress(progress), null, null);
            case RebuildStatus.Finished(var started, var finished, RebuildReport report) ->
                new RebuildBody("finished", started.toString(), finished.toString(), null, report(report), null);
            case RebuildStatus.Failed(var started, var finished, String message) ->
                new RebuildBody("failed", started.toString(), finished.toString(), null, null, message);
        };
    }

    private static ProgressBody progress(RebuildProgress progress) {
        Long secondsLeft = progress.timeLeft().map(Duration::toSeconds).orElse(null);
        return new ProgressBody(
                progress.filesDone(),
                progress.filesInAll(),
                Math.round(progress.share() * 1_000) / 1_000.0,
                progress.documents(),
                progress.passages(),
                tenths(progress.rate()),
                progress.elapsed().toMillis(),
                secondsLeft);
    }

    private static ReportBody report(RebuildReport report) {
        Provenance read = report.state().provenance();
        return new ReportBody(
                ApiBodies.IndexBody.of(report.state()),
                skipped(read.skipped()),
                read.skippedInAll(),
                report.remarks().stream()
                        .map(remark -> new FileBody(remark.file(), remark.message()))
                        .toList(),
                report.remarksInAll(),
                report.took().toMillis());
    }

    private static List<FileBody> skipped(List<SkippedFile> files) {
        return files.stream()
                .map(file -> new FileBody(file.file(), file.reason()))
                .toList();
    }
}
