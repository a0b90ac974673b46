package org.plenary.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.cite.CitationFormat;
import org.plenary.cite.Cited;
import org.plenary.cite.CslFormat;
import org.plenary.cite.WrittenFormat;

/** A citation in every format, and one as a file. */
public final class CitationForms {
    private CitationForms() {}

    /** The format that a request names, the UN footnote where it names none; empty where the request is answered with what is wrong with it */
    static Optional<CitationFormat> asked(Context context, Problems problems) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        Map<String, CitationFormat> formats = new LinkedHashMap<>();
        CitationFormat.all().forEach(format -> formats.put(format.id(), format));
        CitationFormat format = parameters.choice("format", formats, WrittenFormat.UN);
        if (parameters.errors().isEmpty()) {
            return Optional.of(format);
        }
        problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
        return Optional.empty();
    }

    /** The file as a browser saves it, under a name in ASCII. */
    static void answer(Context context, Cited cited, CitationFormat format) {
        String name = cited.key().replaceAll("[^A-Za-z0-9._-]+", "-") + "." + format.extension();
        context.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(file(cited, format).getBytes(StandardCharsets.UTF_8));
    }

    /** As a whole file of the format. */
    public static String file(Cited cited, CitationFormat format) {
        return switch (format) {
            case WrittenFormat written -> {
                String text = written.write(cited);
                yield text.endsWith("\n") ? text : text + "\n";
            }
            case CslFormat csl -> Json.text(List.of(csl.item(cited).fields())) + "\n";
        };
    }

    /** By the ids of the formats; CSL-JSON as an object. */
    static Map<String, Object> all(Cited cited) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (CitationFormat format : CitationFormat.all()) {
            all.put(
                    format.id(),
                    switch (format) {
                        case WrittenFormat written -> written.write(cited);
                        case CslFormat csl -> csl.item(cited).fields();
                    });
        }
        return all;
    }

    /** One on a page, with where its file is. */
    public record Shown(String id, String name, String text, String file) {}

    static List<Shown> shown(Cited cited, String fileAddress) {
        List<Shown> shown = new ArrayList<>();
        for (CitationFormat format : CitationFormat.all()) {
            String text = file(cited, format).strip();
            shown.add(new Shown(format.id(), format.label(), text, fileAddress + "?format=" + format.id()));
        }
        return shown;
    }
}
