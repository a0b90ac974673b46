package org.plenary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The parameters of a search as options. They are handed on as an address has them, so they mean what they mean there. */
final class SearchOptions {
    @Option(names = "--size", paramLabel = "N", description = "hits to give, 1 to 100 (default: 10)")
    private @Nullable String size;

    @Option(names = "--page", paramLabel = "N", description = "from 1")
    private @Nullable String page;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, date or -date")
    private @Nullable String sort;

    @Option(names = "--mode", paramLabel = "MODE", description = "auto or keyword")
    private @Nullable String mode;

    @Option(names = "--words", paramLabel = "WHICH", description = "all or any")
    private @Nullable String words;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "published on or after, as 2015, 2015-07 or 2015-07-22")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "published on or before")
    private @Nullable String to;

    @Option(names = "--body", description = "only of this body; this and the following may be repeated")
    private List<String> body = new ArrayList<>();

    @Option(names = "--kind", description = "only of this kind, as resolution")
    private List<String> kind = new ArrayList<>();

    @Option(names = "--year", description = "only of this year")
    private List<String> year = new ArrayList<>();

    @Option(names = "--topic", description = "only with this topic, by its id")
    private List<String> topic = new ArrayList<>();

    @Option(names = "--doc", description = "only of this document, by its id")
    private List<String> doc = new ArrayList<>();

    @Option(names = "--section", description = "only under this heading")
    private List<String> section = new ArrayList<>();

    @Option(names = "--lang", description = "only in this language, as en")
    private List<String> lang = new ArrayList<>();

    @Option(names = "--mentions", description = "only of documents that name this body or instrument")
    private List<String> mentions = new ArrayList<>();

    @Option(names = "--form", description = "only full text, or only digest")
    private List<String> form = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "NAME=VALUE",
            converter = Exclusion.Converter.class,
            description = "nothing with this value, as kind=speech; may be repeated")
    private List<Exclusion> excluded = new ArrayList<>();

    private record Exclusion(String name, String value) {
        private static final class Converter implements CommandLine.ITypeConverter<Exclusion> {
            @Override
            public Exclusion convert(String written) {
                int equals = written.indexOf('=');
                if (equals < 1) {
                    throw new CommandLine.TypeConversionException("\"" + written + "\" is not NAME=VALUE");
                }
                return new Exclusion(written.substring(0, equals), written.substring(equals + 1));
            }
        }
    }

    /** The part of an address behind the question mark. */
    String rawQuery(String text) {
        StringJoiner query = new StringJoiner("&");
        add(query, "q", text);
        add(query, "size", size);
        add(query, "page", page);
        add(query, "sort", sort);
        add(query, "mode", mode);
        add(query, "words", words);
        add(query, "from", from);
        add(query, "to", to);
        body.forEach(value -> add(query, "body", value));
        kind.forEach(value -> add(query, "kind", value));
        year.forEach(value -> add(query, "year", value));
        topic.forEach(value -> add(query, "topic", value));
        doc.forEach(value -> add(query, "doc", value));
        section.forEach(value -> add(query, "section", value));
        lang.forEach(value -> add(query, "lang", value));
        mentions.forEach(value -> add(query, "mentions", value));
        form.forEach(value -> add(query, "form", value));
        excluded.forEach(each -> add(query, "-" + each.name(), each.value()));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null) {
            query.add(encoded(name) + "=" + encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
