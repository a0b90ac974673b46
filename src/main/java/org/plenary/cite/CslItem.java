package org.plenary.cite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Metadata;

/**
 * One item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json), its values not yet written as JSON.
 *
 * @param fields by the names of the schema, in order; strings, and lists and maps of strings and whole numbers
 */
public record CslItem(Map<String, Object> fields) {
    public CslItem {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static CslItem of(Cited cited) {
        Metadata metadata = cited.metadata();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", cited.key());
        fields.put(
                "type",
                switch (cited.kind()) {
                    // The styles of CSL give a resolution the form of a numbered report of its body.
                    case RESOLUTION, REPORT -> "report";
                    case TREATY -> "treaty";
                    case LEGISLATION -> "legislation";
                    case SPEECH -> "speech";
                    case OTHER -> "document";
                });
        if (metadata.body() != null) {
            fields.put("author", List.of(Map.of("literal", Known.oneLine(metadata.body()))));
        }
        put(fields, "title", metadata.title());
        put(fields, "title-short", metadata.shortTitle());
        put(fields, "genre", metadata.kind());
        put(fields, "number", metadata.symbol());
        put(fields, "event-title", metadata.event());
        put(fields, "event-place", metadata.place());
        cited.date().ifPresent(date -> {
            List<Integer> parts = new ArrayList<>(List.of(date.year()));
            if (date.month() != 0) {
                parts.add(date.month());
            }
            if (date.day() != 0) {
                parts.add(date.day());
            }
            fields.put("issued", Map.of("date-parts", List.of(List.copyOf(parts))));
        });
        put(fields, "language", metadata.language().equals("und") ? null : metadata.language());
        put(fields, "URL", metadata.officialUrl());
        put(fields, "locator", Places.of(cited, Pinpoint.Words.PLAIN));
        put(fields, "note", cited.digestRemark().isEmpty() ? null : "cited from a digest of the document");
        return new CslItem(fields);
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, Known.oneLine(value));
        }
    }
}
