package org.plenary.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;

/** A property of passages by which answers are filtered and counted. */
public enum Facet {
    BODY("body"),
    KIND("kind"),
    YEAR("year"),
    TOPIC("topic"),
    DOCUMENT("doc"),
    SECTION("section"),
    LANGUAGE("lang"),
    MENTIONS("mentions"),
    FORM("form");

    /** Between the headings of a section path, in the values of {@link #SECTION}. */
    public static final String PATH_SEPARATOR = " > ";

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The name of the facet in addresses and answers. */
    public String parameter() {
        return parameter;
    }

    public static Optional<Facet> named(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    /** What a passage counts under: no value, one or several, each once. A section counts under every section around it too. */
    public List<String> valuesOf(DocumentId document, Metadata metadata, Passage passage) {
        return switch (this) {
            case BODY -> optional(metadata.body());
            case KIND -> optional(metadata.kind());
            case YEAR ->
                metadata.date() == null
                        ? List.of()
                        : List.of(Integer.toString(metadata.date().year()));
            case TOPIC -> distinct(metadata.topics());
            case DOCUMENT -> List.of(document.value());
            case SECTION -> sectionValues(passage.sectionPath());
            case LANGUAGE -> List.of(metadata.language());
            case MENTIONS -> distinct(metadata.mentions());
            case FORM -> List.of(metadata.form().written());
        };
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }

    private static List<String> sectionValues(List<String> path) {
        List<String> values = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (String heading : path) {
            joined.append(joined.isEmpty() ? "" : PATH_SEPARATOR).append(heading);
            values.add(joined.toString());
        }
        return distinct(values);
    }
}
