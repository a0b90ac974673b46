package org.plenary.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.document.Metadata;

/**
 * A record for BibTeX and biblatex, in UTF-8. A brace of the text becomes a command, since BibTeX counts braces whether escaped
 * or not; what TeX would take for a command is escaped; titles and bodies are in double braces, which keeps their capitals and
 * keeps a body from being taken apart as a name.
 */
final class BibTeX {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibTeX() {}

    static String of(Cited cited) {
        Metadata metadata = cited.metadata();
        String body = metadata.body();
        boolean report = cited.kind() == DocumentKind.REPORT && body != null;
        Map<String, String> fields = new LinkedHashMap<>();
        if (body != null) {
            fields.put("author", "{{" + escaped(body) + "}}");
        }
        fields.put("title", "{{" + escaped(metadata.title()) + "}}");
        if (report && body != null) {
            fields.put("institution", "{{" + escaped(body) + "}}");
        }
        put(fields, "type", report && metadata.kind() != null ? metadata.kind() : "");
        put(fields, report ? "number" : "howpublished", howPublished(metadata));
        put(fields, "address", metadata.place() == null ? "" : metadata.place());
        cited.date().ifPresent(date -> {
            fields.put("year", "{" + date.year() + "}");
            if (date.month() != 0) {
                fields.put("month", MONTHS.get(date.month() - 1));
            }
            if (date.day() != 0) {
                fields.put("day", "{" + date.day() + "}");
            }
        });
        put(fields, "language", metadata.language().equals("und") ? "" : metadata.language());
        Known.url(cited).ifPresent(url -> fields.put("url", "{" + address(url) + "}"));
        put(fields, "note", Places.of(cited, Pinpoint.Words.PLAIN) + cited.digestRemark());
        StringBuilder record = new StringBuilder("@" + (report ? "techreport" : "misc") + "{" + key(cited.key()));
        fields.forEach((name, value) ->
                record.append(",\n  ").append(name).append(" = ").append(value));
        return record.append("\n}\n").toString();
    }

    private static String howPublished(Metadata metadata) {
        return metadata.symbol() == null ? "" : metadata.symbol();
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isBlank()) {
            fields.put(name, "{" + escaped(text) + "}");
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char character : Known.oneLine(text).toCharArray()) {
            escaped.append(
                    switch (character) {
                        case '{' -> "\\textbraceleft{}";
                        case '}' -> "\\textbraceright{}";
                        case '\\' -> "\\textbackslash{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        case '%', '&', '$', '#', '_' -> "\\" + character;
                        default -> String.valueOf(character);
                    });
        }
        return escaped.toString();
    }

    /** Addresses are taken as they stand, so what would end them early is written in the way of addresses. */
    private static String address(String url) {
        return Known.oneLine(url)
                .replace(" ", "%20")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C");
    }

    /** What every program takes in a key; other characters by their number, so that keys stay apart. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean plain = point < 0x80 && (Character.isLetterOrDigit(point) || "-._".indexOf(point) >= 0);
            key.append(plain ? Character.toString(point) : ":" + Integer.toHexString(point));
        });
        return key.charAt(0) == ':' ? "id" + key : key.toString();
    }
}
