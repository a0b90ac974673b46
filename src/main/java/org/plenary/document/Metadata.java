package org.plenary.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document besides its text; what is not known is null or an empty list, never a guess.
 *
 * @param title the whole official title
 * @param shortTitle how people name the document in passing
 * @param body who issued it
 * @param bodyType the sort of body: UN, intergovernmental, regional, multistakeholder, state
 * @param kind the sort of document: report, declaration, resolution, treaty ...
 * @param event the meeting it came from
 * @param place where that was
 * @param symbol the official number, as {@code A/RES/70/125}
 * @param language of the text, as a BCP 47 tag; {@code und} when unknown
 * @param topics ids from the controlled list of the collection
 * @param mentions bodies and instruments that the text names
 * @param officialUrl where the official text stands
 * @param form whether the text is the original or a digest of it
 */
public record Metadata(
        String title,
        @Nullable String shortTitle,
        @Nullable String body,
        @Nullable String bodyType,
        @Nullable String kind,
        @Nullable String event,
        @Nullable String place,
        @Nullable PublicationDate date,
        @Nullable String symbol,
        String language,
        List<String> topics,
        List<String> mentions,
        @Nullable String officialUrl,
        Form form) {

    public Metadata {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document needs a title");
        }
        topics = List.copyOf(topics);
        mentions = List.copyOf(mentions);
    }

    /** A document of which only the title is known. */
    public static Metadata titled(String title) {
        return new Metadata(
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "und",
                List.of(),
                List.of(),
                null,
                Form.FULL_TEXT);
    }

    /** The short title where there is one, else the title. */
    public String name() {
        return shortTitle == null ? title : shortTitle;
    }
}
