package org.plenary.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
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

/** Reads one document as JSON and writes it as the one line of a JSON Lines file, piece by piece. */
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

    /** What the document calls itself. */
    private static final class Names {
        private @Nullable String corpusId;
        private @Nullable String plainId;
        private @Nullable String title;

        private void take(String key, String value) {
            switch (key) {
                case "_id" -> corpusId = value;
                case "id" -> plainId = value;
                case "title" -> title = value;
                default -> {}
            }
        }

        private @Nullable String file() {
            String id = corpusId == null ? plainId : corpusId;
            if (id != null && !id.isBlank()) {
                return DocumentId.of(id) + ENDING;
            }
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
                case PROPERTY_NAME -> key = json.getString();
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    if (depth == 1) {
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
