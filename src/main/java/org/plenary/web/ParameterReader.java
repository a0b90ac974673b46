package org.plenary.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.PublicationDate;
import org.plenary.web.Problem.ParameterError;

/**
 * Takes typed values out of an address and gathers what is wrong with them, so that everything is reported at once.
 *
 * <p>A bad value is an error and reads as the default meanwhile. A blank value counts as not given: a form sends its empty
 * fields too. Of a parameter that has one value the first counts.
 */
final class ParameterReader {
    private final Map<String, List<String>> values;
    private final Set<String> known = new HashSet<>();
    private final List<ParameterError> errors;
    private final List<String> remarks = new ArrayList<>();

    ParameterReader(@Nullable String rawQuery) {
        QueryString query = QueryString.of(rawQuery);
        this.values = query.values();
        this.errors = new ArrayList<>(query.errors());
    }

    /** As given, or empty. */
    String text(String name) {
        known.add(name);
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            remark(name + " is given " + given.size() + " times; the first counts");
        }
        return given.isEmpty() ? "" : given.getFirst();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values that are not blank. */
    List<String> all(String name) {
        known.add(name);
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    int number(String name, int lowest, int highest, int standard) {
        String given = text(name).strip();
        if (given.isEmpty()) {
            return standard;
        }
        if (given.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= lowest && number <= highest) {
                return number;
            }
        }
        refuse(name, "must be a whole number from " + lowest + " to " + highest);
        return standard;
    }

    /** @param choices in the order to name them in */
    <T> T choice(String name, Map<String, T> choices, T standard) {
        String given = text(name).strip();
        if (given.isEmpty()) {
            return standard;
        }
        T chosen = choices.get(given);
        if (chosen == null) {
            refuse(name, "must be one of " + String.join(", ", choices.keySet()));
            return standard;
        }
        return chosen;
    }

    /** A year, month or day; empty when there is none, or it is not one. */
    Optional<PublicationDate> date(String name) {
        String given = text(name);
        if (given.isBlank()) {
            return Optional.empty();
        }
        Optional<PublicationDate> date = PublicationDate.parse(given);
        if (date.isEmpty()) {
            refuse(name, "must be a date such as 2016-11-18, 2016-11 or 2016");
        }
        return date;
    }

    void refuse(String name, String reason) {
        errors.add(ParameterError.of(name, reason));
    }

    void remark(String message) {
        remarks.add(message);
    }

    List<ParameterError> errors() {
        return List.copyOf(errors);
    }

    /** What was read otherwise than written, parameters that nobody asked for among it. */
    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                all.add("unknown parameter " + QueryString.shown(name));
            }
        }
        return List.copyOf(all);
    }
}
