package org.plenary.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the thesaurus that the program carries: {@code {"groups": [{"preferred", "equivalents", "zh", "ambiguousForms"}]}}. */
final class ThesaurusFile {
    private static final String NAME = "/language/thesaurus.json";

    private ThesaurusFile() {}

    static List<Concept> concepts() {
        try (InputStream file = ThesaurusFile.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + NAME);
            }
            List<Concept> concepts = new ArrayList<>();
            for (JsonNode group : new JsonMapper().readTree(file).path("groups")) {
                concepts.add(new Concept(
                        group.path("preferred").asString(),
                        texts(group.path("equivalents")),
                        texts(group.path("zh")),
                        Set.copyOf(group.path("ambiguousForms").propertyNames())));
            }
            return concepts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array) {
            texts.add(text.asString());
        }
        return texts;
    }
}
