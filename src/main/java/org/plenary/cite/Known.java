package org.plenary.cite;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.document.PublicationDate;

/** Joins what is known of a document in the order of a style. */
final class Known {
    private Known() {}

    /** The parts that are known, with the separator between them. */
    static String joined(String separator, @Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(Known::oneLine)
                .collect(Collectors.joining(separator));
    }

    /** In round brackets; empty for nothing. */
    static String bracketed(String text) {
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    /** A full stop at its end, where nothing ends it already. */
    static String ended(String citation) {
        return citation.endsWith(".") ? citation : citation + ".";
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** As {@code 16 December 2015}; empty when unknown. */
    static String written(Cited cited) {
        return cited.date().map(PublicationDate::written).orElse("");
    }

    /** Months before days, as Americans write. */
    static String american(PublicationDate date, String[] months) {
        if (date.month() == 0) {
            return Integer.toString(date.year());
        }
        String month = months[date.month() - 1];
        return date.day() == 0 ? month + " " + date.year() : month + " " + date.day() + ", " + date.year();
    }

    static Optional<String> url(Cited cited) {
        return Optional.ofNullable(cited.metadata().officialUrl())
                .map(String::strip)
                .filter(url -> !url.isEmpty());
    }
}
