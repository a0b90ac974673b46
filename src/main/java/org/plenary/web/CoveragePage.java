package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Coverage;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Question;
import org.plenary.index.Facet;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance.SkippedFile;

/**
 * What the collection holds and what not.
 *
 * @param summary how much there is, in sentences
 * @param tables by body, kind, year and language
 * @param skipped the first of the files that were left out
 * @param skippedMore how many were left out besides
 */
public record CoveragePage(String summary, List<Table> tables, List<SkippedFile> skipped, int skippedMore) {
    private static final String NOT_KNOWN = "not known";

    /** @param id for its heading */
    public record Table(String id, String name, List<Row> rows) {}

    /** @param address of the paragraphs; null where documents that lack something cannot be asked for */
    public record Row(String value, @Nullable String address, String documents, String digests, String paragraphs) {}

    static CoveragePage of(IndexState state, Coverage coverage, FacetLabels labels) {
        List<Table> tables = List.of(
                table("Bodies", Facet.BODY, coverage.bodies(), labels),
                table("Kinds", Facet.KIND, coverage.kinds(), labels),
                table("Years", Facet.YEAR, coverage.years(), labels),
                table("Languages", Facet.LANGUAGE, coverage.languages(), labels));
        return switch (state) {
            case IndexState.Empty() ->
                new CoveragePage("The index is being built for the first time.", tables, List.of(), 0);
            case IndexState.Ready ready ->
                new CoveragePage(
                        summary(ready, coverage.all()),
                        tables,
                        ready.provenance().skipped(),
                        ready.provenance().skippedUnnamed());
        };
    }

    private static String summary(IndexState.Ready ready, Coverage.Part all) {
        int whole = all.documents() - all.digests();
        return Count.of(all.documents(), "document", "documents") + " with " + Count.paragraphs(all.passages()) + ": "
                + Count.written(whole) + " in full text and "
                + Count.of(all.digests(), "digest", "digests")
                + ", which tell in our words what the official text says. Built " + StatusPage.moment(ready.built())
                + " as version " + ready.version() + ".";
    }

    private static Table table(String name, Facet facet, List<Coverage.Part> parts, FacetLabels labels) {
        return new Table(
                facet.parameter(),
                name,
                parts.stream().map(part -> row(facet, part, labels)).toList());
    }

    private static Row row(Facet facet, Coverage.Part part, FacetLabels labels) {
        String value = part.value();
        return new Row(
                value == null ? NOT_KNOWN : labels.label(facet, value),
                value == null
                        ? null
                        : new SearchAddress(Question.of("", SearchAddress.DEFAULT_SIZE)).toggled(facet, value),
                Count.written(part.documents()),
                Count.written(part.digests()),
                Count.written(part.passages()));
    }
}
