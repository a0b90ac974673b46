package org.plenary.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one document as JSON and writes it as the one line of a JSON Lines file, piece by piece. An object that has an address
 * ({@code url}) and no text stands for the document at the address.
 */
final class JsonDocument {
    static final String TYPE = "application/json";

    private static final String ENDING = ".jsonl";
    /** Of one text, in characters: as long as a line of a JSON Lines file may be. */
    private static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private JsonDocument() {}

    /**
     * The file is called by the document's id, or its title where it has none.
     *
     * @throws org.plenary.index.SearchFailure.CorpusUnwritable when the line cannot be written to the disk
     */
    static Upload read(InputStream body) throws IOException {
        UploadedFile file = new UploadedFile("");
        boolean kept = false;
        try {
            Names names = new Names();
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body);
                    OutputStream out = file.writing();
                    JsonGenerator line = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    return new Upload.Malformed("the body is not a JSON object");
                }
                copy(json, line, names);
                if (json.nextToken() != null) {
                    return new Upload.Malformed("something stands behind the JSON object");
                }
                line.writeRaw('\n');
            }
            if (names.isAddress()) {
                return new Upload.Received(names.fields(), null);
            }
            String name = names.file();
            if (name == null) {
                return new Upload.Malformed("the document has neither an id nor a title that it could be called by");
            }
            kept = true;
            return new Upload.Received(Map.of(), file.named(name));
        } catch (StreamConstraintsException _) {
            return new Upload.Malformed("the JSON is nested too deeply, or a text or number in it is too long");
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException failed) {
                throw failed;
            }
            return new Upload.Malformed("the body is not JSON: line "
                    + broken.getLocation().getLineNr() + ", column "
                    + broken.getLocation().getColumnNr());
        } finally {
            if (!kept) {
                file.close();
            }
        }
    }

    /** What the document calls itself and what else is said of it. */
    private static final class Names {
        private static final Set<String> TEXTS = Set.of("text", "paragraphs");

        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private boolean hasText;

        private void begin(String key) {
            hasText |= TEXTS.contains(key);
        }

        private void take(String key, String value) {
            boolean kept = fields.size() < QueryString.MOST || fields.containsKey(key);
            if (kept && !TEXTS.contains(key)) {
                List<String> values = fields.computeIfAbsent(key, _ -> new ArrayList<>());
                if (values.size() < QueryString.MOST) {
                    values.add(value);
                }
            }
        }

        private boolean isAddress() {
            return !hasText && fields.containsKey(AdditionForm.ADDRESS);
        }

        private Map<String, List<String>> fields() {
            return fields;
        }

        private @Nullable String last(String key) {
            List<String> values = fields.getOrDefault(key, List.of());
            return values.isEmpty() ? null : values.getLast();
        }

        private @Nullable String file() {
            String written = last("_id");
            String id = written == null ? last("id") : written;
            if (id != null && !id.isBlank()) {
                return DocumentId.of(id) + ENDING;
            }
            String title = last("title");
            return title == null
                    ? null
                    : DocumentId.ofFileName(title).map(made -> made + ENDING).orElse(null);
        }
    }

    /** @param json at the beginning of the object; at its end afterwards */
    private static void copy(JsonParser json, JsonGenerator line, Names names) {
        int depth = 1;
        String key = "";
        line.writeStartObject();
        while (depth > 0) {
            JsonToken token = json.nextToken();
            switch (token) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case PROPERTY_NAME -> {
                    if (depth == 1) {
                        key = json.getString();
                        names.begin(key);
                    }
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE -> {
                    if (depth == 1 || (depth == 2 && json.streamReadContext().inArray())) {
                        names.take(key, json.getString());
                    }
                }
                default -> {}
            }
            if (token.isNumeric()) {
                // As it is written: what it amounts to may be far longer.
                line.writeNumber(json.getString());
            } else {
                line.copyCurrentEvent(json);
            }
        }
    }
}
