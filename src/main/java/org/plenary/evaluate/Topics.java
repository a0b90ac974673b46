package org.plenary.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.evaluate.LineFile.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions of a set, in the order of their file.
 *
 * @param bad lines that hold none
 */
public record Topics(List<Topic> topics, List<BadLine> bad) {
    private static final Set<String> NAMES_OF_IDS =
            Set.of("id", "_id", "qid", "query-id", "query_id", "queryid", "topic", "topic-id");

    public Topics {
        topics = List.copyOf(topics);
        bad = List.copyOf(bad);
    }

    /**
     * Reads lines of {@code id<TAB>query}, the first of which may name its columns, or of JSON with {@code _id} (or {@code id}) and
     * {@code text}; plain or packed by gzip.
     *
     * @throws IOException when the file cannot be opened
     */
    public static Topics read(Path file) throws IOException {
        List<Topic> topics = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<BadLine> bad = LineFile.read(file, (line, first) -> {
            if (first && isHeader(line)) {
                return;
            }
            Topic topic = line.startsWith("{") ? json(line) : tabbed(line);
            if (topic.id().isEmpty()) {
                throw new Unreadable("the query has no id");
            }
            if (topic.text().isBlank()) {
                throw new Unreadable("query " + topic.id() + " is empty");
            }
            if (!ids.add(topic.id())) {
                throw new Unreadable("another query has the id " + topic.id());
            }
            topics.add(topic);
        });
        return new Topics(topics, bad);
    }

    private static boolean isHeader(String line) {
        int tab = line.indexOf('\t');
        return tab >= 0 && NAMES_OF_IDS.contains(line.substring(0, tab).strip().toLowerCase(Locale.ROOT));
    }

    private static Topic tabbed(String line) throws Unreadable {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new Unreadable("has no tab between id and query, and is no JSON object");
        }
        return new Topic(line.substring(0, tab).strip(), line.substring(tab + 1));
    }

    private static Topic json(String line) throws Unreadable {
        try {
            JsonNode object = JsonMapper.shared().readTree(line);
            String id = scalar(object, "_id", "id");
            String text = scalar(object, "text", "query");
            if (id == null || text == null) {
                throw new Unreadable(id == null ? "has no _id" : "has no text");
            }
            return new Topic(id.strip(), text);
        } catch (JacksonException damaged) {
            throw new Unreadable("is not a JSON object");
        }
    }

    private static @Nullable String scalar(JsonNode object, String name, String otherName) {
        JsonNode value = object.hasNonNull(name) ? object.get(name) : object.get(otherName);
        return value != null && (value.isString() || value.isNumber()) ? value.asString() : null;
    }
}
