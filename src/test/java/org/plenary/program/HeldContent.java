package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.document.Passage;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchIndex;

/** Which version of which document an index holds, where every paragraph says of what it is one. */
record HeldContent(Map<String, Integer> versions) {
    private static final Pattern TEXT = Pattern.compile("Version (\\d+) of (d\\d+)\\.");

    static String text(String id, int version) {
        return "Version " + version + " of " + id + ".";
    }

    /** What the live state holds; fails when a document is of two versions. */
    static HeldContent of(SearchIndex index) {
        Map<String, Integer> versions = new TreeMap<>();
        for (DocumentSummary summary : index.documents()) {
            Optional<IndexedDocument> document = index.document(summary.id());
            assertThat(document).isPresent();
            for (Passage passage : document.get().passages()) {
                Matcher text = TEXT.matcher(passage.paragraph().text());
                assertThat(text.matches()).as(passage.toString()).isTrue();
                assertThat(text.group(2)).isEqualTo(summary.id().value());
                Integer earlier = versions.put(text.group(2), Integer.valueOf(text.group(1)));
                assertThat(earlier).as(passage.toString()).isIn(null, Integer.valueOf(text.group(1)));
            }
        }
        return new HeldContent(versions);
    }

    /** The version of a document; 0 when there is none. */
    int version(String id) {
        return versions.getOrDefault(id, 0);
    }

    @Override
    public String toString() {
        return versions.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(",", "[", "]"));
    }
}
