package org.plenary.web;

import java.util.List;
import org.plenary.cite.Cited;
import org.plenary.document.Citation;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.Reference;
import org.plenary.index.IndexedPassage;

/**
 * A paragraph with its citation in every form.
 *
 * @param address of the paragraph in its document
 * @param name of its document
 * @param digest whether the text is an account of the original
 * @param cites what it names
 * @param citedBy the paragraphs that name it
 */
public record CitePage(
        String title,
        String address,
        String name,
        String label,
        String language,
        String text,
        boolean digest,
        List<CitationForms.Shown> citations,
        List<Link> cites,
        List<Link> citedBy) {

    static CitePage of(IndexedPassage one, List<Reference> cites, List<IndexedPassage> citedBy) {
        Passage passage = one.passage();
        Metadata metadata = one.metadata();
        return new CitePage(
                "Cite " + passage.label() + " of " + metadata.name() + " – Plenary",
                DocumentAddress.passage(passage.id()),
                metadata.name(),
                passage.label(),
                metadata.language(),
                passage.text(),
                metadata.form() == Form.DIGEST,
                CitationForms.shown(Cited.paragraph(metadata, passage), DocumentAddress.citation(passage.id())),
                cites.stream()
                        .map(reference -> named(reference, passage.text()))
                        .toList(),
                citedBy.stream().map(CitePage::citing).toList());
    }

    private static Link named(Reference reference, String text) {
        PassageId paragraph = reference.passage();
        String name = text.substring(reference.start(), reference.end());
        return paragraph == null
                ? new Link(name, DocumentAddress.document(reference.document()))
                : new Link(name + ", paragraph " + paragraph.label(), DocumentAddress.passage(paragraph));
    }

    private static Link citing(IndexedPassage citing) {
        return new Link(
                Citation.of(citing.metadata(), citing.passage()),
                DocumentAddress.passage(citing.passage().id()));
    }
}
