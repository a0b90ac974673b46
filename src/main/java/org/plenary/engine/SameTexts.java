package org.plenary.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.document.DocumentId;
import org.plenary.index.IndexState;
import org.plenary.index.SearchIndex;
import org.plenary.index.SourceRecord;

/** Which documents of the collection say the same in the same paragraphs. Found once for each state of the index. */
final class SameTexts {
    private static final Found NOTHING = new Found("", List.of());

    private final SearchIndex index;
    private volatile Found last = NOTHING;

    private record Found(String version, List<List<DocumentId>> groups) {}

    SameTexts(SearchIndex index) {
        this.index = index;
    }

    List<List<DocumentId>> groups() {
        return switch (index.state()) {
            case IndexState.Empty() -> List.of();
            case IndexState.Ready ready -> {
                Found found = last;
                if (!found.version().equals(ready.version())) {
                    found = new Found(ready.version(), find());
                    last = found;
                }
                yield found.groups();
            }
        };
    }

    private List<List<DocumentId>> find() {
        Map<String, List<DocumentId>> byText = new LinkedHashMap<>();
        for (SourceRecord file : index.sources()) {
            file.documents()
                    .forEach(document -> byText.computeIfAbsent(document.text(), _ -> new ArrayList<>())
                            .add(document.id()));
        }
        return byText.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(List::copyOf)
                .toList();
    }
}
