package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.FacetLabels;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;

/**
 * A facet with its values to choose from.
 *
 * @param shown chosen and excluded values first, then those with most hits
 * @param more further values, out of sight until asked for
 * @param other how many values have hits but are not listed at all
 * @param chart the years as bars; null for the other facets
 */
public record FacetBox(
        String name,
        String heading,
        boolean open,
        List<Choice> shown,
        List<Choice> more,
        int other,
        @Nullable YearChart chart) {

    private static final int SHOWN = 6;
    private static final int SHOWN_YEARS = 12;

    /**
     * A value of the facet.
     *
     * @param address of the results with the choice made or taken back
     */
    public record Choice(String label, String count, State state, String address) {
        public boolean chosen() {
            return state == State.CHOSEN;
        }

        public boolean excluded() {
            return state == State.EXCLUDED;
        }
    }

    public enum State {
        OPEN,
        CHOSEN,
        EXCLUDED
    }

    /** The box, or null when there is nothing to choose. */
    static @Nullable FacetBox of(
            Facet facet, FacetCounts counts, Filters filters, SearchAddress address, FacetLabels labels) {
        List<Choice> marked = new ArrayList<>();
        List<Choice> open = new ArrayList<>();
        for (String value : filters.excluded(facet)) {
            marked.add(new Choice(
                    labels.label(facet, value), "left out", State.EXCLUDED, address.notExcluding(facet, value)));
        }
        for (FacetValue value : inOrder(facet, counts)) {
            Choice choice = new Choice(
                    labels.label(facet, value.value()),
                    Count.written(value.count()),
                    value.selected() ? State.CHOSEN : State.OPEN,
                    address.toggled(facet, value.value()));
            (value.selected() ? marked : open).add(choice);
        }
        if (marked.isEmpty() && open.isEmpty()) {
            return null;
        }
        int room = Math.max(0, (facet == Facet.YEAR ? SHOWN_YEARS : SHOWN) - marked.size());
        int cut = Math.min(room, open.size());
        List<Choice> shown = new ArrayList<>(marked);
        shown.addAll(open.subList(0, cut));
        return new FacetBox(
                facet.parameter(),
                heading(facet),
                isOpen(facet) || !marked.isEmpty(),
                shown,
                List.copyOf(open.subList(cut, open.size())),
                counts.other(),
                facet == Facet.YEAR ? YearChart.of(counts) : null);
    }

    /** Years come newest first. */
    private static List<FacetValue> inOrder(Facet facet, FacetCounts counts) {
        return facet == Facet.YEAR ? counts.values().reversed() : counts.values();
    }

    private static boolean isOpen(Facet facet) {
        return switch (facet) {
            case KIND, YEAR, TOPIC, DOCUMENT -> true;
            case BODY, SECTION, LANGUAGE, MENTIONS, FORM -> false;
        };
    }

    static String heading(Facet facet) {
        return switch (facet) {
            case BODY -> "Body";
            case KIND -> "Kind";
            case YEAR -> "Year";
            case TOPIC -> "Topic";
            case DOCUMENT -> "Document";
            case SECTION -> "Section";
            case LANGUAGE -> "Language";
            case MENTIONS -> "Mentions";
            case FORM -> "Form";
        };
    }
}
