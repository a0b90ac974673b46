package org.plenary.ingest;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Metadata as they are written: a YAML map of keys to a value or a list of values, every value as its text, so that
 * {@code 2016}, {@code 1.10} and {@code no} stay what was typed. A key without value has no values.
 */
record MetadataEntries(Map<String, List<String>> values, List<String> remarks) {
    static final MetadataEntries NONE = new MetadataEntries(Map.of(), List.of());

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern PLACE = Pattern.compile("^ in .*, line (\\d{1,9}), column \\d+");
    private static final YAMLFactory YAML = new YAMLFactory();

    /** @param firstLine the number of the first line within its file, from 1 */
    static MetadataEntries parse(List<String> lines, int firstLine) throws UnreadableFile {
        String text = String.join("\n", lines);
        if (text.length() > LARGEST) {
            throw new UnreadableFile("broken metadata: larger than 1 MB");
        }
        try (JsonParser yaml = YAML.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = yaml.nextToken();
            if (first == null) {
                return NONE;
            }
            if (first != JsonToken.START_OBJECT) {
                throw new UnreadableFile("broken metadata: line " + firstLine + ": not a list of keys and values");
            }
            return map(yaml, firstLine);
        } catch (JacksonException broken) {
            throw new UnreadableFile("broken metadata: " + reason(broken, firstLine));
        }
    }

    MetadataEntries without(Set<String> keys) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(keys);
        return new MetadataEntries(others, remarks);
    }

    /** Metadata as a file of their own, to be read by {@link #parse}. */
    static byte[] written(Map<String, List<String>> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator yaml = YAML.createGenerator(ObjectWriteContext.empty(), out)) {
            yaml.writeStartObject();
            values.forEach((key, all) -> {
                yaml.writeName(key);
                if (all.size() == 1) {
                    yaml.writeString(all.getFirst());
                } else {
                    yaml.writeStartArray();
                    all.forEach(yaml::writeString);
                    yaml.writeEndArray();
                }
            });
            yaml.writeEndObject();
        }
        return out.toByteArray();
    }

    /** With others for the keys that these have no value for. */
    MetadataEntries orElse(Map<String, List<String>> others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        others.forEach((key, value) -> all.merge(key, value, (own, other) -> own.isEmpty() ? other : own));
        return new MetadataEntries(all, remarks);
    }

    private static MetadataEntries map(JsonParser yaml, int firstLine) throws UnreadableFile {
        Collector collector = new Collector(Wording::collapsed);
        while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
            collector.add(yaml.getString(), yaml);
        }
        if (yaml.nextToken() != null) {
            int line = firstLine + yaml.currentTokenLocation().getLineNr() - 1;
            throw new UnreadableFile("broken metadata: line " + line + ": a second YAML document begins");
        }
        return collector.entries();
    }

    /** Takes up entries as a parser of YAML or JSON comes to them. */
    static final class Collector {
        private final UnaryOperator<String> cleaning;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final List<String> remarks = new ArrayList<>();

        /** @param cleaning what is done to every value */
        Collector(UnaryOperator<String> cleaning) {
            this.cleaning = cleaning;
        }

        /** @param parser at the key; stands at the end of the value afterwards */
        void add(String key, JsonParser parser) {
            List<String> read = new ArrayList<>();
            boolean plain = values(parser, read);
            if (!plain) {
                remarks.add("the value of \"" + key + "\" is neither a text nor a list of texts");
            }
            if (values.putIfAbsent(key, List.copyOf(read)) != null) {
                remarks.add("the key \"" + key + "\" stands twice; the first is taken");
            }
        }

        /** Reads one value into the list; false when something in it was neither a text nor a list of texts. */
        private boolean values(JsonParser parser, List<String> read) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                boolean plain = true;
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    plain &= value(parser, item, read);
                }
                return plain;
            }
            return value(parser, token, read);
        }

        private boolean value(JsonParser parser, JsonToken token, List<String> read) {
            if (token.isStructStart()) {
                parser.skipChildren();
                return false;
            }
            if (token != JsonToken.VALUE_NULL) {
                read.add(cleaning.apply(parser.getString()));
            }
            return true;
        }

        MetadataEntries entries() {
            return new MetadataEntries(values, List.copyOf(remarks));
        }

        /** Without the keys that have no value: programs write those for what they do not know. */
        MetadataEntries entriesWithValues() {
            Map<String, List<String>> written = new LinkedHashMap<>(values);
            written.values().removeIf(read -> read.stream().allMatch(String::isEmpty));
            return new MetadataEntries(written, List.copyOf(remarks));
        }
    }

    /**
     * What is wrong and where, from a message that names the place of what was being read, then that of the fault, and quotes
     * both.
     */
    private static String reason(JacksonException broken, int firstLine) {
        if (broken instanceof StreamConstraintsException) {
            return "nested too deeply or too large";
        }
        String reason = "not YAML";
        int context = 0;
        int fault = 0;
        for (String line : String.valueOf(broken.getOriginalMessage()).split("\n")) {
            Matcher place = PLACE.matcher(line);
            if (place.find()) {
                fault = Integer.parseInt(place.group(1));
                context = context == 0 ? fault : context;
            } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                reason = line;
            }
        }
        if (reason.equals("found unexpected end of stream")) {
            return line(context, firstLine) + "opened and never closed";
        }
        boolean colon = reason.startsWith("mapping values are not allowed");
        return line(fault, firstLine) + (colon ? "a value with a colon needs quotes" : reason);
    }

    private static String line(int line, int firstLine) {
        return line == 0 ? "" : "line " + (firstLine + line - 1) + ": ";
    }
}
