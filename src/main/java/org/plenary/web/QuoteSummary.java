package org.plenary.web;

import java.util.List;
import org.plenary.engine.QuoteAnswers.Checked;
import org.plenary.engine.QuoteVerdict;
import org.plenary.engine.QuoteVerdict.Place;

/** A verdict on a quotation in a sentence that claims no more than was found. */
final class QuoteSummary {
    private QuoteSummary() {}

    static String of(Checked checked) {
        String said = switch (checked.verdict()) {
            case QuoteVerdict.Exact exact -> exact(exact);
            case QuoteVerdict.Altered altered -> altered(altered);
            case QuoteVerdict.NotFound(List<Place> closest) ->
                closest.isEmpty()
                        ? "No paragraph of the collection says this."
                        : "No paragraph of the collection says this; the closest share some of its words.";
        };
        return checked.partial() ? said + " Time ran out before everything was looked at." : said;
    }

    private static String exact(QuoteVerdict.Exact exact) {
        Place first = exact.places().getFirst();
        String where = first.spansParagraphs() ? ", over neighbouring paragraphs" : "";
        if (exact.inDigestsAlone()) {
            return "It stands word for word" + where
                    + " in a digest, which is our account of a text and not its wording; do not quote it as the"
                    + " document's words.";
        }
        if (first.stretches().getFirst().isHeading()) {
            return "It stands word for word in a heading of " + first.metadata().name() + ".";
        }
        return "It stands word for word" + where + " in " + first.metadata().name() + ".";
    }

    private static String altered(QuoteVerdict.Altered altered) {
        String where = altered.place().isDigest()
                ? "a digest, which is our account of a text and not its wording"
                : altered.place().metadata().name();
        return altered.wordsStand()
                ? "The words stand in " + where + "; case or punctuation differ."
                : "It does not stand so; the closest paragraph, in " + where + ", has " + altered.alike() + " of its "
                        + Count.of(altered.words(), "word", "words") + " in order.";
    }
}
