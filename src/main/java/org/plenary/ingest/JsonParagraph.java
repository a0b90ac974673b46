package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A paragraph as JSON gives it: a string, or an object of {@code label}, {@code section} and {@code text}.
 *
 * @param number what the label says; null when it says nothing
 * @param section the headings it stands under, outermost first; empty when none is given
 * @param text empty when there is none
 */
record JsonParagraph(@Nullable String number, List<String> section, String text) {
    /** Headings of headings beyond this are not read; labels and pages are bounded. */
    private static final int DEEPEST_SECTION = 10;

    static JsonParagraph plain(String text) {
        return new JsonParagraph(null, List.of(), text);
    }

    /** @param json at the first token of the paragraph; stands at its last one afterwards */
    static JsonParagraph read(JsonParser json, JsonText strings, List<String> remarks) throws UnreadableFile {
        return switch (json.currentToken()) {
            case VALUE_STRING -> plain(strings.paragraph(json.getString()));
            case VALUE_NULL -> plain("");
            case START_OBJECT -> new Fields(json, strings, remarks).read();
            default -> throw new UnreadableFile("a paragraph is neither an object nor a string");
        };
    }

    /** The keys of one paragraph. */
    private record Fields(JsonParser json, JsonText strings, List<String> remarks) {

        private JsonParagraph read() throws UnreadableFile {
            String number = null;
            List<String> section = List.of();
            String text = "";
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.getString();
                JsonToken value = json.nextToken();
                switch (key) {
                    case "text" -> text = text(value);
                    case "label" -> number = number(value);
                    case "section" -> section = section(value);
                    default -> {
                        json.skipChildren();
                        remarks.add("unknown key \"" + strings.value(key) + "\" in a paragraph");
                    }
                }
            }
            return new JsonParagraph(number, section, text);
        }

        private String text(JsonToken value) throws UnreadableFile {
            if (value == JsonToken.VALUE_NULL) {
                return "";
            }
            if (value != JsonToken.VALUE_STRING) {
                throw new UnreadableFile("the text of a paragraph is not a string");
            }
            return strings.paragraph(json.getString());
        }

        private @Nullable String number(JsonToken value) {
            String number =
                    GivenLabel.number(scalar(value, "label of a paragraph")).orElse(null);
            if (number != null && number.length() > GivenLabel.LONGEST) {
                remarks.add("the label of a paragraph is longer than 40 characters and not read");
                return null;
            }
            return number;
        }

        private List<String> section(JsonToken value) {
            List<String> headings = new ArrayList<>();
            if (value != JsonToken.START_ARRAY) {
                add(scalar(value, "section of a paragraph"), headings);
                return headings;
            }
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                add(scalar(item, "section of a paragraph"), headings);
            }
            return headings;
        }

        private void add(String heading, List<String> headings) {
            if (headings.size() == DEEPEST_SECTION) {
                remarks.add("a section deeper than ten headings is read to the tenth");
            } else if (!heading.isEmpty()) {
                headings.add(heading);
            }
        }

        /** Empty for nothing. */
        private String scalar(JsonToken value, String what) {
            if (value.isStructStart() || value.isBoolean()) {
                json.skipChildren();
                remarks.add("the " + what + " is neither a text nor a number");
                return "";
            }
            return value == JsonToken.VALUE_NULL ? "" : strings.value(json.getString());
        }
    }
}
