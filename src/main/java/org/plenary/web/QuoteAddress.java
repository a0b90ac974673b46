package org.plenary.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plenary.engine.QuoteVerdict.Stretch;
import org.plenary.index.SearchResponse.Highlight;

/** Where words stand that were quoted, in their document and lit there. */
final class QuoteAddress {
    /** Words of one phrase that are lit; so an address stays short, and within what a query may hold. */
    private static final int MOST_WORDS = 40;
    /** Parts of a quotation that are lit. */
    private static final int MOST_PARTS = 4;

    private QuoteAddress() {}

    static String of(Stretch stretch) {
        if (stretch.isHeading()) {
            return DocumentAddress.passage(stretch.passage().id());
        }
        List<String> phrases = new ArrayList<>();
        for (Highlight part : stretch.parts()) {
            String text = stretch.passage().text().substring(part.start(), part.end());
            String[] words = text.replaceAll("[\"“”„‟«»＂]", " ").strip().split("\\s+", MOST_WORDS + 1);
            phrases.add("\"" + String.join(" ", List.of(words).subList(0, Math.min(words.length, MOST_WORDS))) + "\"");
        }
        String query = String.join(" ", phrases.subList(0, Math.min(phrases.size(), MOST_PARTS)));
        return DocumentAddress.document(stretch.passage().id().document())
                + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&expand=off"
                + DocumentAddress.fragment(stretch.passage().label());
    }
}
