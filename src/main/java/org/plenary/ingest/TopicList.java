package org.plenary.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The controlled topics of a collection: a JSON list of objects with {@code id} and {@code label}. */
final class TopicList {
    static final SourceFile FILE = new SourceFile("topics.json");

    private TopicList() {}

    /** Labels by id, in the order of the list; none when the folder has no list. */
    static Map<String, String> in(FencedFolder folder) throws UnreadableFile {
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

    private static Map<String, String> parse(byte[] json) throws UnreadableFile {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode topic : JsonList.parse(json, "topics")) {
            String id = topic.path("id").asString("");
            if (id.isBlank()) {
                throw new UnreadableFile("not a list of topics: entry " + (labels.size() + 1) + " has no id");
            }
            labels.put(id, topic.path("label").asString(id));
        }
        return Collections.unmodifiableMap(labels);
    }
}
