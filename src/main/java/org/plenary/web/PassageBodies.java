package org.plenary.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.cite.CitationFormat;
import org.plenary.cite.Cited;
import org.plenary.document.Citation;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.PassageInContext;
import org.plenary.engine.Reference;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.language.DefinedAcronyms;
import org.plenary.language.Quantities;
import org.plenary.web.DocumentBodies.ParagraphBody;

/** A single passage, and those like it, as other tools read them. */
public final class PassageBodies {
    private PassageBodies() {}

    /**
     * One passage as a hit has it, with its number, what it says and the paragraphs around it.
     *
     * @param citations {@code plain}, {@code structured} and one by the id of each {@link CitationFormat}
     */
    public record PassageBody(
            String id,
            String url,
            ApiBodies.DocumentBody document,
            List<String> sectionPath,
            String label,
            @Nullable String number,
            int position,
            @Nullable Integer page,
            String text,
            List<String> notes,
            List<QuantityBody> quantities,
            List<DefinitionBody> definitions,
            String citation,
            Map<String, Object> citations,
            List<ReferenceBody> cites,
            List<CitingBody> citedBy,
            List<ParagraphBody> before,
            List<ParagraphBody> after) {}

    /**
     * A quantity that a text says, or a range of it. Offsets are UTF-16 offsets into the text.
     *
     * @param text as written
     * @param low the least, as a plain decimal number without exponent
     * @param high the most, the same as {@code low} but in ranges
     * @param unit its code, empty where things are counted
     */
    public record QuantityBody(int start, int end, String text, String low, String high, String unit) {
        static QuantityBody of(String text, Quantities.Mention mention) {
            return new QuantityBody(
                    mention.start(),
                    mention.end(),
                    text.substring(mention.start(), mention.end()),
                    mention.quantity().low().toPlainString(),
                    mention.quantity().high().toPlainString(),
                    mention.quantity().unit().code());
        }
    }

    /** What a text says that an acronym stands for. Offsets are UTF-16 offsets into the text. */
    public record DefinitionBody(int start, int end, String acronym, String meaning) {
        static DefinitionBody of(DefinedAcronyms.Definition definition) {
            return new DefinitionBody(definition.start(), definition.end(), definition.acronym(), definition.meaning());
        }
    }

    /**
     * What the text names. Offsets are UTF-16 offsets into the text.
     *
     * @param passage the paragraph named; null for a document as a whole
     */
    public record ReferenceBody(
            int start, int end, String document, @Nullable String passage, String url) {
        static ReferenceBody of(Reference reference) {
            PassageId passage = reference.passage();
            return new ReferenceBody(
                    reference.start(),
                    reference.end(),
                    reference.document().value(),
                    passage == null ? null : passage.toString(),
                    passage == null
                            ? DocumentAddress.document(reference.document())
                            : DocumentAddress.passage(passage));
        }
    }

    /** A paragraph of another document that names this one. */
    public record CitingBody(String id, String url, String citation) {
        static CitingBody of(IndexedPassage citing) {
            Passage passage = citing.passage();
            return new CitingBody(
                    passage.id().toString(),
                    DocumentAddress.passage(passage.id()),
                    Citation.of(citing.metadata(), passage));
        }
    }

    /** @param digest whether the text is an account of the document instead of its own words */
    public record StructuredCitationBody(
            @Nullable String body,
            String title,
            @Nullable String symbol,
            @Nullable String date,
            String pinpoint,
            boolean digest,
            @Nullable String officialUrl) {}

    /**
     * @param id of the passage that these are like
     * @param hits those of other documents first, each group best first
     */
    public record SimilarBody(String id, List<ApiBodies.HitBody> hits) {}

    static PassageBody passage(PassageInContext inContext, List<Reference> cites, List<IndexedPassage> citedBy) {
        Passage passage = inContext.found().passage();
        Metadata metadata = inContext.found().metadata();
        String text = passage.text();
        return new PassageBody(
                passage.id().toString(),
                DocumentAddress.passage(passage.id()),
                ApiBodies.DocumentBody.of(passage.id().document(), metadata),
                passage.sectionPath(),
                passage.label(),
                passage.paragraph().number(),
                passage.position(),
                DocumentBodies.pageOf(passage.paragraph()),
                text,
                passage.paragraph().notes(),
                Quantities.in(text).stream()
                        .map(mention -> QuantityBody.of(text, mention))
                        .toList(),
                DefinedAcronyms.in(text).stream().map(DefinitionBody::of).toList(),
                Citation.of(metadata, passage),
                citations(metadata, passage),
                cites.stream().map(ReferenceBody::of).toList(),
                citedBy.stream().map(CitingBody::of).toList(),
                DocumentBodies.paragraphs(inContext.before(), metadata),
                DocumentBodies.paragraphs(inContext.after(), metadata));
    }

    private static Map<String, Object> citations(Metadata metadata, Passage passage) {
        Map<String, Object> citations = new LinkedHashMap<>();
        citations.put("plain", Citation.of(metadata, passage));
        citations.put(
                "structured",
                new StructuredCitationBody(
                        metadata.body(),
                        metadata.title(),
                        metadata.symbol(),
                        ApiBodies.written(metadata),
                        Citation.pinpoint(passage),
                        metadata.form() == Form.DIGEST,
                        metadata.officialUrl()));
        citations.putAll(CitationForms.all(Cited.paragraph(metadata, passage)));
        return citations;
    }

    static SimilarBody similar(PassageId id, List<Hit> found) {
        List<ApiBodies.HitBody> hits = new ArrayList<>();
        for (Hit hit : found) {
            hits.add(ApiBodies.hit(hit, hits.size() + 1L));
        }
        return new SimilarBody(id.toString(), hits);
    }
}
