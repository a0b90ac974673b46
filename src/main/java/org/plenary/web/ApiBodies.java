package org.plenary.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.engine.Answer;
import org.plenary.engine.Drop;
import org.plenary.engine.Expansion;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.Snippet;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.query.Parsed;

/** The answer to a search as other tools read it. */
public final class ApiBodies {
    private ApiBodies() {}

    /** @param next the cursor that goes on, null behind the last hit */
    public record SearchBody(
            QueryBody query,
            TotalBody total,
            IndexBody index,
            long tookMs,
            boolean partial,
            List<HitBody> hits,
            Map<String, FacetBody> facets,
            @Nullable String next) {}

    /**
     * @param mode what ran
     * @param words which of the words the hits have: {@code all}, {@code any} as asked, or {@code relaxed} to any because no
     *     passage has all
     * @param withAllWords how many of the hits have what was asked for by words, the others being close in meaning or having some
     *     of the words; null when hits were found in one way only
     * @param withAnyWords how many passages have any of the words, when few have all
     * @param drops when none has all that is asked for, what leaving a part off would give
     * @param withoutFilters how many passages there are without the filters, when there are none with them
     */
    public record QueryBody(
            String raw,
            String interpreted,
            String mode,
            String words,
            @Nullable Long withAllWords,
            @Nullable Long withAnyWords,
            List<ExpansionBody> expansions,
            List<WarningBody> warnings,
            @Nullable String didYouMean,
            List<DropBody> drops,
            @Nullable Long withoutFilters,
            @Nullable PinpointBody pinpoint) {}

    /** The paragraph that the text is a citation of. */
    public record PinpointBody(String id, String url, String citation) {
        static @Nullable PinpointBody of(@Nullable IndexedPassage cited) {
            return cited == null
                    ? null
                    : new PinpointBody(
                            cited.passage().id().toString(),
                            DocumentAddress.passage(cited.passage().id()),
                            Citation.of(cited.metadata(), cited.passage()));
        }
    }

    /** Offsets are into {@code raw}; {@code query} is the text without the part. */
    public record DropBody(String part, int start, int end, String query, long count) {
        static DropBody of(Drop drop) {
            return new DropBody(drop.part(), drop.start(), drop.end(), drop.without(), drop.count());
        }
    }

    /** What was looked for beside something typed. */
    public record ExpansionBody(String term, List<String> also) {
        static ExpansionBody of(Expansion expansion) {
            return new ExpansionBody(expansion.term(), expansion.also());
        }
    }

    /** Offsets are into {@code raw}, null when the warning is about another parameter. */
    public record WarningBody(
            String message,
            @Nullable Integer start,
            @Nullable Integer end) {}

    public record TotalBody(long value, boolean exact) {}

    public record IndexBody(String version, String built, int documents, int passages) {
        static IndexBody of(IndexState.Ready ready) {
            return new IndexBody(ready.version(), ready.built().toString(), ready.documents(), ready.passages());
        }
    }

    public record HitBody(
            String id,
            String url,
            long rank,
            double score,
            List<String> matched,
            DocumentBody document,
            List<String> sectionPath,
            String label,
            String text,
            List<HighlightBody> highlights,
            String snippet,
            String citation) {}

    /** A document in brief. */
    public record DocumentBody(
            String id,
            String title,
            @Nullable String shortTitle,
            @Nullable String date,
            @Nullable String body,
            @Nullable String kind,
            @Nullable String symbol,
            String language,
            String form) {
        static DocumentBody of(DocumentId id, Metadata metadata) {
            return new DocumentBody(
                    id.value(),
                    metadata.title(),
                    metadata.shortTitle(),
                    written(metadata),
                    metadata.body(),
                    metadata.kind(),
                    metadata.symbol(),
                    metadata.language(),
                    metadata.form().written());
        }
    }

    public record HighlightBody(int start, int end) {}

    public record FacetBody(List<FacetValueBody> values, int other) {}

    public record FacetValueBody(String value, String label, long count, boolean selected) {}

    /**
     * @param before how many hits come before the first of the answer
     * @param remarks what was read or answered otherwise than asked
     */
    public static SearchBody search(Answer answer, int before, List<String> remarks, FacetLabels labels) {
        SearchResponse response = answer.response();
        List<HitBody> hits = new ArrayList<>();
        for (Hit hit : response.hits()) {
            hits.add(hit(hit, before + hits.size() + 1L));
        }
        Cursor next = response.next();
        return new SearchBody(
                query(answer, remarks),
                new TotalBody(response.total(), !response.partial()),
                IndexBody.of(response.index()),
                answer.took().toMillis(),
                response.partial(),
                hits,
                facets(response.facets(), labels),
                next == null ? null : new ApiCursor(before + hits.size(), next).written(answer.question()));
    }

    private static QueryBody query(Answer answer, List<String> remarks) {
        Parsed parsed = answer.parsed();
        List<WarningBody> warnings = new ArrayList<>();
        for (Parsed.Warning warning : parsed.warnings()) {
            warnings.add(new WarningBody(warning.message(), warning.start(), warning.end()));
        }
        for (String remark : remarks) {
            warnings.add(new WarningBody(remark, null, null));
        }
        return new QueryBody(
                parsed.raw(),
                parsed.interpreted(),
                answer.mode().written(),
                words(answer),
                answer.withAllWords(),
                answer.withAnyWords(),
                answer.expansions().stream().map(ExpansionBody::of).toList(),
                warnings,
                answer.didYouMean(),
                answer.drops().stream().map(DropBody::of).toList(),
                answer.withoutFilters(),
                PinpointBody.of(answer.cited()));
    }

    static String words(Answer answer) {
        return switch (answer.reading()) {
            case ALL_WORDS -> "all";
            case ANY_WORDS -> "any";
            case RELAXED -> "relaxed";
        };
    }

    /** @param rank from 1 */
    static HitBody hit(Hit hit, long rank) {
        Passage passage = hit.passage().passage();
        Metadata metadata = hit.passage().metadata();
        List<HighlightBody> highlights = new ArrayList<>();
        for (Highlight highlight : hit.highlights()) {
            highlights.add(new HighlightBody(highlight.start(), highlight.end()));
        }
        return new HitBody(
                passage.id().toString(),
                DocumentAddress.passage(passage.id()),
                rank,
                hit.score(),
                hit.matched().stream()
                        .map(match -> match.name().toLowerCase(Locale.ROOT))
                        .toList(),
                DocumentBody.of(passage.id().document(), metadata),
                passage.sectionPath(),
                passage.label(),
                passage.text(),
                highlights,
                snippet(Snippet.of(passage.text(), hit.highlights())),
                Citation.of(metadata, passage));
    }

    private static String snippet(Snippet snippet) {
        StringBuilder html = new StringBuilder(snippet.cutBefore() ? "… " : "");
        for (Snippet.Piece piece : snippet.pieces()) {
            String text = escaped(piece.text());
            html.append(piece.marked() ? "<mark>" + text + "</mark>" : text);
        }
        return html.append(snippet.cutAfter() ? " …" : "").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, FacetBody> facets(Map<Facet, FacetCounts> counted, FacetLabels labels) {
        Map<String, FacetBody> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            FacetCounts counts = counted.get(facet);
            if (counts != null) {
                List<FacetValueBody> values = counts.values().stream()
                        .map(value -> new FacetValueBody(
                                value.value(), labels.label(facet, value.value()), value.count(), value.selected()))
                        .toList();
                facets.put(facet.parameter(), new FacetBody(values, counts.other()));
            }
        }
        return facets;
    }

    /** As exactly as it is known: a day, a month or a year. */
    static @Nullable String written(Metadata metadata) {
        return metadata.date() == null ? null : metadata.date().toString();
    }
}
