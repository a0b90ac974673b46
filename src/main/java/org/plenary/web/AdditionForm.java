package org.plenary.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PublicationDate;
import org.plenary.web.Problem.ParameterError;

/**
 * What is said of a file that is to be added, beside the file itself.
 *
 * @param address of the web where it is to be fetched from; null when none is given
 * @param metadata by the keys of the corpus' metadata; what was left blank is not among them
 * @param replacing whether it takes the place of documents that have its ids
 * @param errors what cannot be meant so
 */
record AdditionForm(
        @Nullable String address, Map<String, List<String>> metadata, boolean replacing, List<ParameterError> errors) {
    static final String ADDRESS = "url";
    static final String TOKEN = "token";
    static final String REPLACE = "replace";

    private static final int LONGEST_VALUE = 1_000;
    private static final String YES = "true";

    /** @param fields of the form, the token among them where it has one */
    static AdditionForm of(Map<String, List<String>> fields) {
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        List<ParameterError> errors = new ArrayList<>();
        fields.forEach((name, values) -> {
            List<String> given = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!name.equals(TOKEN) && !name.equals(REPLACE) && !given.isEmpty()) {
                metadata.put(name, given);
                check(name, given, errors);
            }
        });
        List<String> addresses = metadata.getOrDefault(ADDRESS, List.of());
        metadata.remove(ADDRESS);
        boolean replacing = fields.getOrDefault(REPLACE, List.of()).contains(YES);
        return new AdditionForm(addresses.isEmpty() ? null : addresses.getFirst(), metadata, replacing, errors);
    }

    private static void check(String name, List<String> values, List<ParameterError> errors) {
        String value = values.getFirst();
        if (Stream.concat(Stream.of(name), values.stream()).anyMatch(text -> text.length() > LONGEST_VALUE)) {
            errors.add(
                    ParameterError.of(QueryString.shown(name), "must have at most " + LONGEST_VALUE + " characters"));
        } else if (name.equals("date") && PublicationDate.parse(value).isEmpty()) {
            errors.add(ParameterError.of(name, "must be a date such as 2016-11-18, 2016-11 or 2016"));
        } else if (name.equals("id") && !DocumentId.isValid(value)) {
            errors.add(ParameterError.of(name, "must be made of letters, digits, \".\", \"_\" and \"-\""));
        } else if (name.equals("officialUrl") && WebAddress.shown(value) == null) {
            errors.add(ParameterError.of(name, "must be an address that begins with https:// or http://"));
        }
    }
}
