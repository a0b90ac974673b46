package org.plenary.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.web.Problem.ParameterError;

/**
 * The form by which a document is added.
 *
 * @param faults what kept the last try from it, each with the field it is about
 * @param fields in the order of the form, with what was typed
 * @param address what was typed as the address of the document; null where none is fetched for who asks
 * @param replacing whether the box for it is ticked
 */
public record AddPage(
        List<Fault> faults, List<Field> fields, @Nullable String address, boolean replacing) {
    /** The separator that people type between topics. */
    private static final String SEPARATOR = ", ";

    private static final Map<String, Kind> KINDS = kinds();

    /** @param field the id of the input it is about; null when it is about none */
    public record Fault(@Nullable String field, String message) {}

    /**
     * @param hint what to type, empty where the label says it
     * @param error what is wrong with what was typed; null when nothing is
     */
    public record Field(
            String name,
            String label,
            String hint,
            String value,
            @Nullable String error) {}

    private record Kind(String label, String hint) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("title", new Kind("Title", "The whole official title; else the first heading of the text."));
        kinds.put("date", new Kind("Date", "As 2016-11-18, 2016-11 or 2016."));
        kinds.put("body", new Kind("Body", "Who issued it."));
        kinds.put("kind", new Kind("Kind", "As report, resolution or treaty."));
        kinds.put("language", new Kind("Language", "As en or zh; else it is told from the text."));
        kinds.put("symbol", new Kind("Symbol", "The official number, as A/RES/70/125."));
        kinds.put("officialUrl", new Kind("Official text", "The address where it stands."));
        kinds.put("topics", new Kind("Topics", "Ids of the collection's topics, with commas between them."));
        return kinds;
    }

    static AddPage empty(boolean fetching) {
        return of(Map.of(), List.of(), List.of(), fetching);
    }

    /**
     * @param typed the fields as they were sent
     * @param errors what is wrong with them
     * @param faults what else is wrong
     * @param fetching whether addresses are fetched for who asks
     */
    static AddPage of(
            Map<String, List<String>> typed, List<ParameterError> errors, List<Fault> faults, boolean fetching) {
        List<Field> fields = new ArrayList<>();
        List<Fault> all = new ArrayList<>(faults);
        KINDS.forEach((name, kind) -> {
            String error = errors.stream()
                    .filter(each -> each.parameter().equals(name))
                    .map(ParameterError::reason)
                    .findFirst()
                    .orElse(null);
            String value = String.join(SEPARATOR, typed.getOrDefault(name, List.of()));
            fields.add(new Field(name, kind.label(), kind.hint(), value, error));
            if (error != null) {
                all.add(new Fault(name, kind.label() + " " + error));
            }
        });
        errors.stream()
                .filter(error -> !KINDS.containsKey(error.parameter()))
                .forEach(error -> all.add(new Fault(null, error.parameter() + " " + error.reason())));
        AdditionForm form = AdditionForm.of(typed);
        String address = form.address() == null ? "" : form.address();
        return new AddPage(List.copyOf(all), List.copyOf(fields), fetching ? address : null, form.replacing());
    }
}
