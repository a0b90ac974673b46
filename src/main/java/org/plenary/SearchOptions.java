package org.plenary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.web.Parameter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What every search can be asked with, as options: how, and narrowed to what. They are handed on as an address has them, so they
 * mean what they mean there.
 */
final class SearchOptions {
    @Option(names = "--mode", paramLabel = "MODE", description = "auto, keyword, semantic or hybrid")
    private @Nullable String mode;

    @Option(
            names = "--expand",
            paramLabel = "ON|OFF",
            description = "whether other names and other ways to write numbers count too: on or off")
    private @Nullable String expand;

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

    /** How hits are found, as asked. */
    String mode() {
        return mode == null ? "auto" : mode;
    }

    /**
     * The part of an address behind the question mark.
     *
     * @param more parameters besides these; one of the name of an option stands in its place
     */
    String rawQuery(String text, List<Parameter> more) {
        List<Parameter> parameters = new ArrayList<>(List.of(new Parameter("q", text)));
        List<String> replaced = more.stream().map(Parameter::name).toList();
        given().stream().filter(each -> !replaced.contains(each.name())).forEach(parameters::add);
        parameters.addAll(more);
        return parameters.stream()
                .map(each -> encoded(each.name()) + "=" + encoded(each.value()))
                .collect(Collectors.joining("&"));
    }

    private List<Parameter> given() {
        List<Parameter> given = new ArrayList<>();
        add(given, "mode", mode);
        add(given, "expand", expand);
        add(given, "words", words);
        add(given, "from", from);
        add(given, "to", to);
        body.forEach(value -> add(given, "body", value));
        kind.forEach(value -> add(given, "kind", value));
        year.forEach(value -> add(given, "year", value));
        topic.forEach(value -> add(given, "topic", value));
        doc.forEach(value -> add(given, "doc", value));
        section.forEach(value -> add(given, "section", value));
        lang.forEach(value -> add(given, "lang", value));
        mentions.forEach(value -> add(given, "mentions", value));
        form.forEach(value -> add(given, "form", value));
        excluded.forEach(each -> add(given, "-" + each.name(), each.value()));
        return given;
    }

    /** @param value null when the option was not given */
    static void add(List<Parameter> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(new Parameter(name, value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
