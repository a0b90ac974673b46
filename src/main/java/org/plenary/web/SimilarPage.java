package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.plenary.document.Citation;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;

/**
 * The paragraphs most like one.
 *
 * @param address of the one in its document
 * @param name of its document
 * @param found how they were found, in a sentence
 */
public record SimilarPage(
        String title,
        String address,
        String name,
        String label,
        List<String> sectionPath,
        String language,
        String text,
        String citation,
        String found,
        List<ResultCard> cards) {

    static SimilarPage of(IndexedPassage one, List<Hit> hits) {
        Passage passage = one.passage();
        Metadata metadata = one.metadata();
        List<ResultCard> cards = new ArrayList<>();
        for (Hit hit : hits) {
            cards.add(ResultCard.of(cards.size() + 1, hit));
        }
        return new SimilarPage(
                "Similar to " + passage.label() + " of " + metadata.name() + " – Plenary",
                DocumentAddress.passage(passage.id()),
                metadata.name(),
                passage.label(),
                passage.sectionPath(),
                metadata.language(),
                passage.text(),
                Citation.of(metadata, passage),
                found(hits),
                cards);
    }

    private static String found(List<Hit> hits) {
        if (hits.isEmpty()) {
            return "No other paragraph is like it.";
        }
        boolean byMeaning = hits.getFirst().matched().contains(Match.SEMANTIC);
        return (byMeaning ? "The nearest in meaning" : "Those that share its most telling words")
                + ", other documents first.";
    }
}
