package org.plenary;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plenary.cite.CitationFormat;
import org.plenary.cite.Cited;
import org.plenary.document.Citation;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.PassageInContext;
import org.plenary.engine.SearchEngine;
import org.plenary.index.IndexedDocument;
import org.plenary.web.CitationForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = "Shows a document's outline, or a paragraph with its neighbours and its citation.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private static final int NEIGHBOURS = 1;
    private static final int SUGGESTED = 3;

    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "ID", description = "as wuzhen-report-2016 or wuzhen-report-2016/I.4")
    private String id = "";

    @Option(
            names = "--cite",
            paramLabel = "FORMAT",
            converter = CitationFormatConverter.class,
            description = "prints the citation alone: un, oscola, bluebook, chicago, apa, bibtex, ris or csl")
    private @Nullable CitationFormat cite;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.open(folders)) {
            SearchEngine engine = application.engine();
            Optional<PassageId> passage = PassageId.parse(id);
            boolean found;
            if (passage.isPresent()) {
                Optional<PassageInContext> context = engine.passage(passage.get(), NEIGHBOURS);
                context.ifPresent(shown -> show(shown, out));
                found = context.isPresent();
            } else {
                Optional<IndexedDocument> document =
                        DocumentId.isValid(id) ? engine.document(new DocumentId(id)) : Optional.empty();
                document.ifPresent(shown -> show(shown, out));
                found = document.isPresent();
            }
            out.flush();
            return found ? ExitCode.DONE : notFound(engine);
        }
    }

    private void show(PassageInContext context, PrintWriter out) {
        if (cite == null) {
            print(context, out);
        } else {
            Passage passage = context.found().passage();
            out.println(CitationForms.file(Cited.paragraph(context.found().metadata(), passage), cite)
                    .stripTrailing());
        }
    }

    private void show(IndexedDocument document, PrintWriter out) {
        if (cite == null) {
            print(document, out);
        } else {
            out.println(CitationForms.file(Cited.document(document.id(), document.metadata()), cite)
                    .stripTrailing());
        }
    }

    private int notFound(SearchEngine engine) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("plenary: nothing has the id " + id);
        String document = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        if (DocumentId.isValid(document)
                && engine.document(new DocumentId(document)).isPresent()) {
            err.println("  its paragraphs: plenary show " + document);
            err.flush();
            return ExitCode.FAILED;
        }
        for (DocumentId near : engine.closestIds(document, SUGGESTED)) {
            err.println("  did you mean " + near + "?");
        }
        err.flush();
        return ExitCode.FAILED;
    }

    private static void print(IndexedDocument document, PrintWriter out) {
        Metadata metadata = document.metadata();
        out.println(metadata.title());
        line(out, "body", metadata.body());
        line(out, "date", metadata.date() == null ? null : metadata.date().written());
        line(out, "symbol", metadata.symbol());
        line(out, "form", metadata.form().written());
        line(out, "official", metadata.officialUrl());
        List<String> path = List.of();
        for (Passage passage : document.passages()) {
            if (!passage.sectionPath().equals(path)) {
                out.println();
                printHeadings(path, passage.sectionPath(), out);
                path = passage.sectionPath();
            }
            String lead = passage.paragraph().lead();
            out.println("  ".repeat(path.size()) + passage.label() + "  " + Terminal.shortened(lead, 90));
        }
    }

    /** Those of a path that the one before does not share, so that a section without a paragraph of its own shows too. */
    private static void printHeadings(List<String> before, List<String> path, PrintWriter out) {
        int level = 0;
        while (level < path.size() - 1
                && level < before.size()
                && path.get(level).equals(before.get(level))) {
            level++;
        }
        for (; level < path.size(); level++) {
            out.println("  ".repeat(level) + path.get(level));
        }
    }

    private static void line(PrintWriter out, String name, @Nullable String value) {
        if (value != null) {
            out.println(name + " ".repeat(10 - name.length()) + value);
        }
    }

    private static void print(PassageInContext context, PrintWriter out) {
        context.before().forEach(before -> out.println(before.label() + "  " + Terminal.shortened(before.text(), 90)));
        Passage passage = context.found().passage();
        out.println();
        out.println(String.join(" > ", passage.sectionPath()));
        out.println(passage.label() + "  " + passage.text());
        out.println();
        out.println(Citation.of(context.found().metadata(), passage));
        out.println();
        context.after().forEach(after -> out.println(after.label() + "  " + Terminal.shortened(after.text(), 90)));
    }
}
