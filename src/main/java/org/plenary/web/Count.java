package org.plenary.web;

import java.util.Locale;

/** Numbers in sentences. */
final class Count {
    private Count() {}

    /** As {@code 1 paragraph} or {@code 1,204 paragraphs}. */
    static String of(long number, String one, String several) {
        return written(number) + " " + (number == 1 ? one : several);
    }

    static String paragraphs(long number) {
        return of(number, "paragraph", "paragraphs");
    }

    static String written(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
