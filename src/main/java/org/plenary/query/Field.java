package org.plenary.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a passage or its document that can be asked for by name: {@code title:"Tunis Agenda"}. */
public enum Field {
    TEXT(Kind.WORDS, "text"),
    TITLE(Kind.WORDS, "title"),
    SECTION(Kind.WORDS, "section"),
    BODY(Kind.WORDS, "body"),
    EVENT(Kind.WORDS, "event"),
    PLACE(Kind.WORDS, "place"),
    MENTIONS(Kind.WORDS, "mentions"),
    KIND(Kind.VALUE, "kind"),
    TOPIC(Kind.VALUE, "topic"),
    DOCUMENT(Kind.VALUE, "doc", "document"),
    LANGUAGE(Kind.VALUE, "lang", "language"),
    FORM(Kind.VALUE, "form"),
    SYMBOL(Kind.VALUE, "symbol"),
    LABEL(Kind.VALUE, "label", "para"),
    YEAR(Kind.TIME, "year"),
    DATE(Kind.TIME, "date");

    /** How a field is asked. */
    public enum Kind {
        /** By the words in it, in any form; phrases and positions work as in the text. */
        WORDS,
        /** By the whole value, whatever its case; {@code *} and {@code ?} stand for parts of it. */
        VALUE,
        /** By a point or range of time: {@link Query.YearRange} and {@link Query.DateRange}, never {@link Query.Fielded}. */
        TIME
    }

    private final Kind kind;
    private final List<String> names;

    Field(Kind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    public Kind kind() {
        return kind;
    }

    /** The name people type; other names mean the same. */
    public String queryName() {
        return names.getFirst();
    }

    /** The field of that name in any case; empty when there is none. */
    public static Optional<Field> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(wanted))
                .findFirst();
    }
}
