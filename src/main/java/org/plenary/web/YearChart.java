package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;

/**
 * Hits by year as bars on a scale without gaps, in the units of its own drawing.
 *
 * @param first the year at the left end
 * @param last the year at the right end
 */
public record YearChart(String first, String last, int width, int height, List<Bar> bars) {
    private static final int STEP = 10;
    private static final int BAR_WIDTH = 8;
    private static final int HEIGHT = 60;
    /** A longer span would draw hairlines. */
    private static final int MOST_YEARS = 120;

    public record Bar(int x, int y, int width, int height, boolean chosen, String title) {}

    /** The chart, or null when there is no span of years to draw. */
    static @Nullable YearChart of(FacetCounts counts) {
        List<FacetValue> years = counts.values().stream()
                .filter(value -> value.value().matches("\\d{1,4}"))
                .toList();
        if (years.size() < 2) {
            return null;
        }
        int first = Integer.parseInt(years.getFirst().value());
        int last = Integer.parseInt(years.getLast().value());
        first = Math.max(first, last - MOST_YEARS + 1);
        long most = years.stream().mapToLong(FacetValue::count).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (FacetValue year : years) {
            int place = Integer.parseInt(year.value()) - first;
            if (place >= 0 && year.count() > 0) {
                int height = Math.max(2, Math.toIntExact(Math.round((double) HEIGHT * year.count() / most)));
                String title = year.value() + ": " + Count.paragraphs(year.count());
                bars.add(new Bar(place * STEP, HEIGHT - height, BAR_WIDTH, height, year.selected(), title));
            }
        }
        int width = (last - first + 1) * STEP;
        return new YearChart(Integer.toString(first), Integer.toString(last), width, HEIGHT, bars);
    }
}
