package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.document.PublicationDate;
import org.plenary.engine.Snippet;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;

/**
 * A hit as a person sees it in a list.
 *
 * @param rank from 1, through all pages
 * @param address of the paragraph in its document, with the hits lit
 * @param permalink the same without the question
 * @param facts date, body, symbol: what of them is known
 * @param language of the text, as a BCP 47 tag
 * @param why by what it was found; empty when by its words
 * @param similar where the paragraphs most like it are
 * @param cite where its citation is in every form
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
        String why,
        String similar,
        String cite,
        boolean digest,
        @Nullable String officialUrl,
        Snippet snippet,
        String citation) {

    /** A hit of a search, told apart where it was found by meaning alone. */
    static ResultCard of(int rank, Hit hit, SearchAddress address) {
        PassageId id = hit.passage().passage().id();
        String why = hit.matched().contains(Match.KEYWORD) ? "" : "close in meaning";
        return of(rank, hit, address.inDocument(id.document(), id.label()), why);
    }

    /** A paragraph of a list that says itself why they are there. */
    static ResultCard of(int rank, Hit hit) {
        return of(rank, hit, DocumentAddress.passage(hit.passage().passage().id()), "");
    }

    private static ResultCard of(int rank, Hit hit, String address, String why) {
        Passage passage = hit.passage().passage();
        Metadata metadata = hit.passage().metadata();
        String permalink = DocumentAddress.passage(passage.id());
        return new ResultCard(
                rank,
                address,
                permalink,
                metadata.name(),
                passage.sectionPath(),
                passage.label(),
                facts(metadata),
                metadata.language(),
                why,
                DocumentAddress.similar(passage.id()),
                DocumentAddress.cite(passage.id()),
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
