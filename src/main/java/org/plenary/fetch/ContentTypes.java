package org.plenary.fetch;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of content that may be documents, with the endings of their files' names. */
final class ContentTypes {
    /** Of a general type any file may be; its name alone tells more. */
    private static final List<String> ANY = List.of();

    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            entry("", ANY),
            entry("application/octet-stream", ANY),
            entry("binary/octet-stream", ANY),
            entry("application/download", ANY),
            entry("application/force-download", ANY),
            entry("application/x-download", ANY),
            entry("application/gzip", ANY),
            entry("application/x-gzip", ANY),
            entry("application/zip", ANY),
            entry("application/xml", ANY),
            entry("text/xml", ANY),
            entry("application/json", ANY),
            entry("application/pdf", List.of("pdf")),
            entry("application/x-pdf", List.of("pdf")),
            entry("application/msword", List.of("doc")),
            entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
            entry("application/vnd.oasis.opendocument.text", List.of("odt")),
            entry("application/rtf", List.of("rtf")),
            entry("text/rtf", List.of("rtf")),
            entry("application/epub+zip", List.of("epub")),
            entry("text/html", List.of("html", "htm", "xhtml", "shtml")),
            entry("application/xhtml+xml", List.of("html", "htm", "xhtml")),
            entry("text/plain", List.of("txt", "text", "md", "jsonl", "ndjson", "csv")),
            entry("text/csv", List.of("csv")),
            entry("text/markdown", List.of("md")),
            entry("text/x-markdown", List.of("md")),
            entry("application/jsonl", List.of("jsonl", "ndjson")),
            entry("application/x-jsonlines", List.of("jsonl", "ndjson")),
            entry("application/x-ndjson", List.of("ndjson", "jsonl")));

    private ContentTypes() {}

    /** The type alone, of the value of a header. */
    static String of(String header) {
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The endings that names of such files have, the usual one first and none for general types; empty for what is no document. */
    static Optional<List<String>> endings(String type) {
        return Optional.ofNullable(ENDINGS.get(type));
    }
}
