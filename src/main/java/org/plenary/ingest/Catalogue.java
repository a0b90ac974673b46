package org.plenary.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Documents that the collection knows of and need not hold: a JSON list of objects with metadata, of which {@code id} and
 * {@code officialUrl} must be there.
 */
final class Catalogue {
    static final SourceFile FILE = new SourceFile("catalogue.json");

    private Catalogue() {}

    /** Metadata by id, in the order of the list; none when the folder has no list. */
    static Map<String, Map<String, List<String>>> in(FencedFolder folder) throws UnreadableFile {
        return folder.isThere(FILE) ? parse(folder.bytes(FILE)) : Map.of();
    }

    /** Whether the folder has no list or one that can be read. */
    static boolean isReadable(FencedFolder folder) {
        try {
            in(folder);
            return true;
        } catch (UnreadableFile _) {
            return false;
        }
    }

    private static Map<String, Map<String, List<String>>> parse(byte[] json) throws UnreadableFile {
        Map<String, Map<String, List<String>>> catalogue = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode entry : JsonList.parse(json, "documents")) {
            number++;
            Map<String, List<String>> metadata = metadata(entry);
            String id = first(metadata, "id", number);
            first(metadata, "officialUrl", number);
            if (catalogue.putIfAbsent(id, metadata) != null) {
                throw new UnreadableFile("not a list of documents: entry " + number + " has the id of another");
            }
        }
        return Collections.unmodifiableMap(catalogue);
    }

    private static String first(Map<String, List<String>> metadata, String key, int number) throws UnreadableFile {
        List<String> values = metadata.get(key);
        if (values == null) {
            throw new UnreadableFile("not a list of documents: entry " + number + " has no " + key);
        }
        return values.getFirst();
    }

    private static Map<String, List<String>> metadata(JsonNode entry) {
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        entry.properties().forEach(property -> {
            List<String> values = new ArrayList<>();
            JsonNode value = property.getValue();
            (value.isArray() ? value.values() : List.of(value)).forEach(each -> values.add(each.asString("")));
            values.removeIf(String::isBlank);
            if (!values.isEmpty()) {
                metadata.put(property.getKey(), List.copyOf(values));
            }
        });
        return Collections.unmodifiableMap(metadata);
    }
}
