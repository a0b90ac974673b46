package org.plenary.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.engine.CursorText;
import org.plenary.engine.Question;
import org.plenary.index.Cursor;

/**
 * Where a program goes on in a list of hits.
 *
 * @param before how many hits were given so far, so that ranks run on
 */
record ApiCursor(int before, Cursor cursor) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})\\.([A-Za-z0-9_-]+)");

    /** Reads what {@link #written} wrote; empty when it is damaged or belongs to another question. */
    static Optional<ApiCursor> read(String text, Question question) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? CursorText.read(written.group(2), question)
                        .map(cursor -> new ApiCursor(Integer.parseInt(written.group(1)), cursor))
                : Optional.empty();
    }

    String written(Question question) {
        return before + "." + CursorText.write(cursor, question);
    }
}
