package org.plenary.ingest;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * What one line of JSON says about a document, key by key: an id under {@code _id} or {@code id}, a {@code text} or
 * {@code paragraphs}, and metadata under all other keys or in an object under {@code metadata}. What is null or empty is
 * unknown.
 */
final class JsonLine {
    /** A long code of laws has some ten thousand; the index holds all of one document in memory while it takes it up. */
    static final int MOST_PARAGRAPHS = 50_000;

    private static final int LONGEST_MESSAGE = 200;
    private static final JsonFactory JSON = new JsonFactory();
    /** Of a message of the parser: where what it was in began. */
    private static final Pattern CONTEXT =
            Pattern.compile("\\s*\\((?:for \\w+ starting|start marker) at .*", Pattern.DOTALL);

    private final JsonParser json;
    private final JsonText strings = new JsonText();
    private final MetadataEntries.Collector metadata = new MetadataEntries.Collector(strings::value);
    private final List<String> remarks = new ArrayList<>();
    private @Nullable String corpusId;
    private @Nullable String plainId;
    private List<JsonParagraph> text = List.of();
    private List<JsonParagraph> paragraphs = List.of();

    private JsonLine(JsonParser json) {
        this.json = json;
    }

    /** @throws UnreadableFile with the reason, when the line is no document */
    static JsonLine parse(CharBuffer line) throws UnreadableFile {
        try (JsonParser json = JSON.createParser(
                ObjectReadContext.empty(), line.array(), line.arrayOffset() + line.position(), line.remaining())) {
            JsonLine read = new JsonLine(json);
            read.object();
            return read;
        } catch (StreamConstraintsException _) {
            throw new UnreadableFile("not JSON that can be read: nested too deeply or too large");
        } catch (JacksonException broken) {
            throw new UnreadableFile("not JSON: " + reason(broken));
        }
    }

    private static String reason(JacksonException broken) {
        String message = String.valueOf(broken.getOriginalMessage());
        String place = broken.getLocation() == null
                ? ""
                : " at column " + broken.getLocation().getColumnNr();
        String reason = Wording.collapsed(CONTEXT.matcher(message).replaceFirst(""));
        return (reason.length() > LONGEST_MESSAGE ? reason.substring(0, LONGEST_MESSAGE) + "…" : reason) + place;
    }

    private void object() throws UnreadableFile {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile("not a JSON object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.getString();
            switch (key) {
                case "_id" -> corpusId = writtenId();
                case "id" -> plainId = writtenId();
                case "text" -> text = text();
                case "paragraphs" -> paragraphs = paragraphs();
                case "metadata" -> metadata();
                default -> metadata.add(key, json);
            }
        }
        if (json.nextToken() != null) {
            throw new UnreadableFile("more than one JSON value in a line");
        }
    }

    private @Nullable String writtenId() {
        JsonToken value = json.nextToken();
        if (value.isStructStart() || value.isBoolean()) {
            json.skipChildren();
            remarks.add("an id that is neither a text nor a number is not read");
            return null;
        }
        String written = value == JsonToken.VALUE_NULL ? "" : strings.value(json.getString());
        return written.isEmpty() ? null : written;
    }

    private void metadata() {
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                metadata.add(json.getString(), json);
            }
        } else if (value != JsonToken.VALUE_NULL) {
            json.skipChildren();
            remarks.add("the value of \"metadata\" is not an object");
        }
    }

    private List<JsonParagraph> text() throws UnreadableFile {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (value != JsonToken.VALUE_STRING) {
            throw new UnreadableFile("the text is not a string");
        }
        List<JsonParagraph> read = new ArrayList<>();
        for (String paragraph : strings.paragraphs(json.getString())) {
            add(JsonParagraph.plain(paragraph), read);
        }
        return read;
    }

    private List<JsonParagraph> paragraphs() throws UnreadableFile {
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (value != JsonToken.START_ARRAY) {
            throw new UnreadableFile("the paragraphs are not a list");
        }
        List<JsonParagraph> read = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonParagraph paragraph = JsonParagraph.read(json, strings, remarks);
            if (paragraph.text().isEmpty()) {
                remarks.add("a paragraph without text is left out");
            } else {
                add(paragraph, read);
            }
        }
        return read;
    }

    private static void add(JsonParagraph paragraph, List<JsonParagraph> read) throws UnreadableFile {
        if (read.size() == MOST_PARAGRAPHS) {
            throw new UnreadableFile("more than 50,000 paragraphs, which is the most that is read of one document");
        }
        read.add(paragraph);
    }

    /** The one under {@code _id} where there are both. */
    @Nullable
    String id() {
        return corpusId == null ? plainId : corpusId;
    }

    /** Those that were given one by one, else those of the text. */
    List<JsonParagraph> read() {
        return paragraphs.isEmpty() ? text : paragraphs;
    }

    MetadataEntries entries() {
        return metadata.entriesWithValues();
    }

    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        if (corpusId != null && plainId != null && !corpusId.equals(plainId)) {
            all.add("both \"_id\" and \"id\" are given; \"_id\" is taken");
        }
        if (!paragraphs.isEmpty() && !text.isEmpty()) {
            all.add("both \"text\" and \"paragraphs\" are given; the paragraphs are taken");
        }
        all.addAll(strings.remarks());
        return all;
    }
}
