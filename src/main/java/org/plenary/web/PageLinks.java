package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Question;

/**
 * The way through the pages of an answer or a list.
 *
 * @param numbers the pages around the current one, the first and the last among them
 */
public record PageLinks(@Nullable String previous, @Nullable String next, List<Numbered> numbers) {
    private static final int AROUND = 2;

    /** @param address empty for the current page, and for a gap */
    public record Numbered(String text, String address, boolean current) {}

    static PageLinks of(Question question, long total, SearchAddress address) {
        int size = Math.max(1, question.size());
        long reachable = Math.min(total, Question.DEEPEST_OFFSET + (long) size);
        int last = Math.toIntExact(Math.max(1, (reachable + size - 1) / size));
        return of(question.offset() / size + 1, last, address::page);
    }

    /** @param address of the page of that number, from 1 */
    static PageLinks of(int current, int last, IntFunction<String> address) {
        List<Numbered> numbers = new ArrayList<>();
        int before = 0;
        for (int page = 1; page <= last; page++) {
            boolean shown = page == 1 || page == last || Math.abs(page - current) <= AROUND;
            if (!shown) {
                continue;
            }
            if (page > before + 1) {
                numbers.add(new Numbered("…", "", false));
            }
            boolean here = page == current;
            numbers.add(new Numbered(Integer.toString(page), here ? "" : address.apply(page), here));
            before = page;
        }
        return new PageLinks(
                current > 1 ? address.apply(Math.min(current - 1, last)) : null,
                current < last ? address.apply(current + 1) : null,
                last > 1 ? numbers : List.of());
    }
}
