package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PublicationDate;
import org.plenary.engine.Snippet;
import org.plenary.index.SearchResponse.Hit;

/**
 * A hit as a person sees it in a list.
 *
 * @param rank from 1, through all pages
 * @param address of the paragraph in its document, with the hits lit
 * @param permalink the same without the question
 * @param facts date, body, symbol: what of them is known
 * @param language of the text, as a BCP 47 tag
 * @param digest whether the text is an account of the original
 */
public record ResultCard(
        int rank,
        String address,
        String permalink,
        String title,
        List<String> sectionPath,
        String label,
        List<String> facts,
        String language,
        boolean digest,
        @Nullable String officialUrl,
        Snippet snippet,
        String citation) {

    static ResultCard of(int rank, Hit hit, SearchAddress address) {
        Passage passage = hit.passage().passage();
        Metadata metadata = hit.passage().metadata();
        String permalink = DocumentAddress.passage(passage.id());
        return new ResultCard(
                rank,
                address.inDocument(hit.passage().document(), passage.label()),
                permalink,
                metadata.name(),
                passage.sectionPath(),
                passage.label(),
                facts(metadata),
                metadata.language(),
                metadata.form() == Form.DIGEST,
                WebAddress.shown(metadata.officialUrl()),
                Snippet.of(passage.text(), hit.highlights()),
                Citation.of(metadata, passage));
    }

    private static List<String> facts(Metadata metadata) {
        PublicationDate date = metadata.date();
        return Known.of(date == null ? null : date.written(), metadata.body(), metadata.symbol());
    }
}
