package org.plenary.query;

import java.util.List;

/** Turns what a person typed into a {@link Query}; never fails. */
public final class QueryParser {
    private QueryParser() {}

    public static Parsed parse(String typed) {
        return new Parsed(typed, new Query.Word(typed), typed, List.of(), List.of());
    }
}
