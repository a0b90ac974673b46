package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.plenary.document.Citation;
import org.plenary.engine.QuoteAnswers.Checked;
import org.plenary.engine.QuoteDifference;
import org.plenary.engine.QuoteVerdict;
import org.plenary.engine.QuoteVerdict.Piece;
import org.plenary.engine.QuoteVerdict.Place;
import org.plenary.engine.QuoteVerdict.Stretch;
import org.plenary.engine.Snippet;

/**
 * A quotation and what the collection says of it.
 *
 * @param quote as typed, empty when there is none yet
 * @param heading the verdict in a word or two; empty when there is none
 * @param summary the verdict in a sentence
 * @param warned whether it is something else than the document's own words
 * @param diff of an altered quotation
 * @param placesHeading empty when there are no places
 */
public record QuotesPage(
        String title,
        String quote,
        String heading,
        String summary,
        boolean warned,
        List<Piece> diff,
        String placesHeading,
        List<PlaceCard> places,
        String more) {

    /** @param differences in words, empty when there are none */
    public record PlaceCard(
            String address,
            String name,
            String label,
            List<String> sectionPath,
            String language,
            boolean digest,
            String differences,
            List<Paragraph> paragraphs) {}

    /** @param heading whether it is the heading over the paragraph instead */
    public record Paragraph(String address, String label, boolean heading, Snippet snippet, String citation) {}

    static QuotesPage empty() {
        return new QuotesPage("Check a quotation – Plenary", "", "", "", false, List.of(), "", List.of(), "");
    }

    static QuotesPage of(Checked checked) {
        String quote = checked.quote();
        String summary = QuoteSummary.of(checked);
        return switch (checked.verdict()) {
            case QuoteVerdict.Exact exact ->
                new QuotesPage(
                        "Exact quotation – Plenary",
                        quote,
                        exact.inDigestsAlone() ? "Exact, but of a digest" : "Exact",
                        summary,
                        exact.inDigestsAlone(),
                        List.of(),
                        exact.places().size() == 1
                                ? "Where it stands"
                                : "Where it stands, the documents' own words first",
                        cards(exact.places()),
                        exact.more() ? "It stands in more places than these." : "");
            case QuoteVerdict.Altered altered ->
                new QuotesPage(
                        "Altered quotation – Plenary",
                        quote,
                        altered.wordsStand() ? "Altered in case or punctuation" : "Altered",
                        summary,
                        true,
                        altered.diff(),
                        "The paragraph",
                        cards(List.of(altered.place())),
                        "");
            case QuoteVerdict.NotFound(List<Place> closest) ->
                new QuotesPage(
                        "Quotation not found – Plenary",
                        quote,
                        "Not found",
                        summary,
                        true,
                        List.of(),
                        closest.isEmpty() ? "" : "Paragraphs that share some of its words",
                        cards(closest),
                        "");
        };
    }

    private static List<PlaceCard> cards(List<Place> places) {
        return places.stream().map(QuotesPage::card).toList();
    }

    private static PlaceCard card(Place place) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Stretch stretch : place.stretches()) {
            paragraphs.add(new Paragraph(
                    QuoteAddress.of(stretch),
                    stretch.passage().label(),
                    stretch.isHeading(),
                    Snippet.of(stretch.source(), stretch.parts()),
                    Citation.of(place.metadata(), stretch.passage())));
        }
        Stretch first = place.stretches().getFirst();
        return new PlaceCard(
                paragraphs.getFirst().address(),
                place.metadata().name(),
                first.passage().label(),
                first.passage().sectionPath(),
                place.metadata().language(),
                place.isDigest(),
                String.join(
                        ", ",
                        place.differences().stream()
                                .map(QuoteDifference::written)
                                .toList()),
                paragraphs);
    }
}
