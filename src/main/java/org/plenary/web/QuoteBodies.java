package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.engine.QuoteAnswers;
import org.plenary.engine.QuoteDifference;
import org.plenary.engine.QuoteVerdict;
import org.plenary.engine.QuoteVerdict.Piece;
import org.plenary.engine.QuoteVerdict.Place;
import org.plenary.engine.QuoteVerdict.Stretch;
import org.plenary.index.SearchResponse.Highlight;

/** What is said of quotations as other tools read it. */
public final class QuoteBodies {
    private static final String EXACT = "exact";
    private static final String ALTERED = "altered";
    private static final String NOT_FOUND = "not found";

    private QuoteBodies() {}

    public record QuotesBody(ApiBodies.IndexBody index, long tookMs, boolean partial, List<QuoteBody> quotes) {}

    /**
     * @param verdict {@code exact}, {@code altered} or {@code not found}
     * @param summary the same in a sentence
     * @param partial whether time ran out; then it may stand where nobody looked
     * @param digestOnly whether all places are in digests, and so in our words
     * @param places where it stands, of an altered one where its like stands; empty when it is not found
     * @param more whether it stands in more places
     * @param alteration how an altered one differs; null for others
     * @param closest paragraphs that share much with one that is not found
     */
    public record QuoteBody(
            String quote,
            String verdict,
            String summary,
            boolean partial,
            boolean digestOnly,
            List<PlaceBody> places,
            boolean more,
            @Nullable AlterationBody alteration,
            List<PlaceBody> closest) {}

    /**
     * @param wordsStand whether the words are the same but for case, and signs differ
     * @param alike how many of the {@code words} of the quotation stand in the text in order
     * @param diff from the text to the quotation; pieces that are not {@code inserted} give the text verbatim
     */
    public record AlterationBody(boolean wordsStand, int alike, int words, List<PieceBody> diff) {}

    /** @param kind {@code equal}, {@code deleted}, {@code omitted} as an ellipsis says, or {@code inserted} */
    public record PieceBody(String kind, String text) {}

    /**
     * @param id of the first paragraph; so are {@code url}, {@code sectionPath}, {@code label}, {@code citation}
     * @param heading the heading over that paragraph, when the words are its; null when they are the paragraph's
     * @param start in the text of that paragraph, or in the heading, in UTF-16 offsets
     * @param text what stands there, with what an ellipsis leaves out
     * @param digest whether these are our words and not those of the document
     * @param differences in typography and such
     * @param paragraphs more than one when it runs over paragraphs
     */
    public record PlaceBody(
            String id,
            String url,
            ApiBodies.DocumentBody document,
            List<String> sectionPath,
            String label,
            String citation,
            @Nullable String heading,
            int start,
            int end,
            String text,
            boolean digest,
            List<String> differences,
            List<StretchBody> paragraphs) {}

    /** @param parts of the paragraph's text that the quotation repeats */
    public record StretchBody(
            String id,
            String url,
            String label,
            String citation,
            int start,
            int end,
            String text,
            List<ApiBodies.HighlightBody> parts) {}

    static QuotesBody of(QuoteAnswers answers) {
        return new QuotesBody(
                ApiBodies.IndexBody.of(answers.index()),
                answers.took().toMillis(),
                answers.isPartial(),
                answers.answers().stream().map(QuoteBodies::quote).toList());
    }

    private static QuoteBody quote(QuoteAnswers.Checked checked) {
        String quote = checked.quote();
        String summary = QuoteSummary.of(checked);
        boolean partial = checked.partial();
        return switch (checked.verdict()) {
            case QuoteVerdict.Exact exact ->
                new QuoteBody(
                        quote,
                        EXACT,
                        summary,
                        partial,
                        exact.inDigestsAlone(),
                        places(exact.places()),
                        exact.more(),
                        null,
                        List.of());
            case QuoteVerdict.Altered altered ->
                new QuoteBody(
                        quote,
                        ALTERED,
                        summary,
                        partial,
                        altered.place().isDigest(),
                        List.of(place(altered.place())),
                        false,
                        new AlterationBody(
                                altered.wordsStand(), altered.alike(), altered.words(), pieces(altered.diff())),
                        List.of());
            case QuoteVerdict.NotFound(List<Place> closest) ->
                new QuoteBody(quote, NOT_FOUND, summary, partial, false, List.of(), false, null, places(closest));
        };
    }

    private static List<PieceBody> pieces(List<Piece> diff) {
        return diff.stream()
                .map(piece -> new PieceBody(piece.kind().written(), piece.text()))
                .toList();
    }

    private static List<PlaceBody> places(List<Place> places) {
        return places.stream().map(QuoteBodies::place).toList();
    }

    private static PlaceBody place(Place place) {
        List<StretchBody> paragraphs = new ArrayList<>();
        for (Stretch stretch : place.stretches()) {
            paragraphs.add(stretch(stretch, place));
        }
        Stretch first = place.stretches().getFirst();
        StretchBody body = paragraphs.getFirst();
        return new PlaceBody(
                body.id(),
                body.url(),
                ApiBodies.DocumentBody.of(first.passage().id().document(), place.metadata()),
                first.passage().sectionPath(),
                body.label(),
                body.citation(),
                first.isHeading() ? first.source() : null,
                body.start(),
                body.end(),
                body.text(),
                place.isDigest(),
                place.differences().stream().map(QuoteDifference::written).toList(),
                paragraphs);
    }

    private static StretchBody stretch(Stretch stretch, Place place) {
        List<ApiBodies.HighlightBody> parts = new ArrayList<>();
        for (Highlight part : stretch.parts()) {
            parts.add(new ApiBodies.HighlightBody(part.start(), part.end()));
        }
        return new StretchBody(
                stretch.passage().id().toString(),
                QuoteAddress.of(stretch),
                stretch.passage().label(),
                Citation.of(place.metadata(), stretch.passage()),
                stretch.start(),
                stretch.end(),
                stretch.text(),
                parts);
    }
}
