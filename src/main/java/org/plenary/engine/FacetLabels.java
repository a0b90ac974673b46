package org.plenary.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.index.DocumentSummary;
import org.plenary.index.Facet;
import org.plenary.index.IndexState;
import org.plenary.index.SearchIndex;

/** What a facet value is called for people: a document by its name, a topic by its label, a language in words. */
public final class FacetLabels {
    private final SearchIndex index;
    private final Map<String, String> topics;
    private final AtomicReference<Names> names = new AtomicReference<>(new Names("", Map.of()));

    private record Names(String version, Map<String, String> byId) {}

    /** @param topics labels of the controlled list by id */
    public FacetLabels(SearchIndex index, Map<String, String> topics) {
        this.index = index;
        this.topics = Map.copyOf(topics);
    }

    public String label(Facet facet, String value) {
        return switch (facet) {
            case TOPIC -> topics.getOrDefault(value, value);
            case DOCUMENT -> documentNames().getOrDefault(value, value);
            case LANGUAGE -> language(value);
            case SECTION -> lastHeading(value);
            case BODY, KIND, YEAR, MENTIONS, FORM -> value;
        };
    }

    private static String lastHeading(String path) {
        int separator = path.lastIndexOf(Facet.PATH_SEPARATOR);
        return separator < 0 ? path : path.substring(separator + Facet.PATH_SEPARATOR.length());
    }

    private static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() || tag.equals("und") ? "unknown language" : name;
    }

    /** Read once per published state, since every answer needs them. */
    private Map<String, String> documentNames() {
        return switch (index.state()) {
            case IndexState.Empty() -> Map.of();
            case IndexState.Ready ready -> {
                Names known = names.get();
                if (!known.version().equals(ready.version())) {
                    known = new Names(ready.version(), read(index.documents()));
                    names.set(known);
                }
                yield known.byId();
            }
        };
    }

    private static Map<String, String> read(List<DocumentSummary> documents) {
        Map<String, String> byId = new HashMap<>();
        for (DocumentSummary document : documents) {
            byId.put(document.id().value(), document.metadata().name());
        }
        return Map.copyOf(byId);
    }
}
