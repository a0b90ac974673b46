package org.plenary.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.index.SearchResponse.Highlight;

/** What the collection says of a quotation. */
public sealed interface QuoteVerdict {

    /**
     * It stands there word for word; a place may differ in typography and in what an ellipsis or brackets say.
     *
     * @param places documents' own words before digests, and the fewest differences first; never empty
     * @param more whether it stands in further places
     */
    record Exact(List<Place> places, boolean more) implements QuoteVerdict {
        public Exact {
            places = List.copyOf(places);
        }

        /** Whether it stands in accounts of documents alone, and so in the wording of none. */
        public boolean inDigestsAlone() {
            return places.stream().allMatch(Place::isDigest);
        }
    }

    /**
     * A paragraph says much the same otherwise.
     *
     * @param place what of the paragraph stands beside the quotation
     * @param diff from the text to the quotation, in order
     * @param alike how many words of the quotation the place has in order, whatever their case
     * @param words how many it has
     * @param wordsStand whether all words stand, and the difference is in case and signs alone
     */
    record Altered(Place place, List<Piece> diff, int alike, int words, boolean wordsStand) implements QuoteVerdict {
        public Altered {
            diff = List.copyOf(diff);
        }
    }

    /**
     * No paragraph says it.
     *
     * @param closest paragraphs that share much with it, most first; often none
     */
    record NotFound(List<Place> closest) implements QuoteVerdict {
        public NotFound {
            closest = List.copyOf(closest);
        }
    }

    /**
     * Where a quotation stands.
     *
     * @param stretches in order; of one paragraph, or of paragraphs that follow each other
     */
    record Place(Metadata metadata, List<Stretch> stretches, Set<QuoteDifference> differences) {
        public Place {
            stretches = List.copyOf(stretches);
            EnumSet<QuoteDifference> all = EnumSet.noneOf(QuoteDifference.class);
            all.addAll(differences);
            differences = Collections.unmodifiableSet(all);
        }

        public boolean isDigest() {
            return metadata.form() == Form.DIGEST;
        }

        /** Whether it runs over the border between paragraphs. */
        public boolean spansParagraphs() {
            return stretches.size() > 1;
        }
    }

    /**
     * What of one paragraph the quotation repeats, or of a heading.
     *
     * @param passage for a heading the first found under it
     * @param source the text of the paragraph, or the heading
     * @param parts in the source, in order, never empty; words between them are left out in the quotation
     */
    record Stretch(Passage passage, String source, List<Highlight> parts) {
        public Stretch {
            parts = List.copyOf(parts);
        }

        static Stretch of(Passage passage, List<Highlight> parts) {
            return new Stretch(passage, passage.text(), parts);
        }

        public boolean isHeading() {
            return !source.equals(passage.text());
        }

        public int start() {
            return parts.getFirst().start();
        }

        public int end() {
            return parts.getLast().end();
        }

        /** The text's own words, with those that are left out. */
        public String text() {
            return source.substring(start(), end());
        }
    }

    /** What stands in the text, the quotation or both; all that stand in the text give it verbatim in order. */
    record Piece(Kind kind, String text) {
        public enum Kind {
            EQUAL("equal"),
            /** In the text alone. */
            DELETED("deleted"),
            /** In the text alone, where the quotation says by an ellipsis or brackets that something was. */
            OMITTED("omitted"),
            /** In the quotation alone. */
            INSERTED("inserted");

            private final String written;

            Kind(String written) {
                this.written = written;
            }

            public String written() {
                return written;
            }
        }

        public boolean isOfTheText() {
            return kind != Kind.INSERTED;
        }
    }
}
