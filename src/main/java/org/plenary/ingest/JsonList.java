package org.plenary.ingest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries of a file that is one JSON list. */
final class JsonList {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonList() {}

    /** @param things what it is a list of, for people */
    static JsonNode parse(byte[] json, String things) throws UnreadableFile {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isArray()) {
                throw new UnreadableFile("not a list of " + things);
            }
            return tree;
        } catch (JacksonException broken) {
            String place = broken.getLocation() == null
                    ? ""
                    : "line " + broken.getLocation().getLineNr() + ": ";
            throw new UnreadableFile("not JSON: " + place + broken.getOriginalMessage());
        }
    }
}
