package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.PassageInContext;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.language.DefinedAcronyms;
import org.plenary.language.Quantities;
import org.plenary.web.DocumentBodies.ParagraphBody;

/** A single passage, and those like it, as other tools read them. */
public final class PassageBodies {
    private PassageBodies() {}

    /** One passage as a hit has it, with its number, every form of its citation, what it says and the paragraphs around it. */
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
            CitationsBody citations,
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

    /** The same citation in each form it is given in. */
    public record CitationsBody(String plain, StructuredCitationBody structured) {}

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

    static PassageBody passage(PassageInContext inContext) {
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
                DocumentBodies.paragraphs(inContext.before(), metadata),
                DocumentBodies.paragraphs(inContext.after(), metadata));
    }

    private static CitationsBody citations(Metadata metadata, Passage passage) {
        return new CitationsBody(
                Citation.of(metadata, passage),
                new StructuredCitationBody(
                        metadata.body(),
                        metadata.title(),
                        metadata.symbol(),
                        ApiBodies.written(metadata),
                        Citation.pinpoint(passage),
                        metadata.form() == Form.DIGEST,
                        metadata.officialUrl()));
    }

    static SimilarBody similar(PassageId id, List<Hit> found) {
        List<ApiBodies.HitBody> hits = new ArrayList<>();
        for (Hit hit : found) {
            hits.add(ApiBodies.hit(hit, hits.size() + 1L));
        }
        return new SimilarBody(id.toString(), hits);
    }
}
