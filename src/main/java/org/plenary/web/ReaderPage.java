package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Citation;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.engine.OpenDocument;
import org.plenary.engine.Snippet;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchResponse.Highlight;

/**
 * A document opened for reading.
 *
 * @param facts what is known about it, as rows of a table
 * @param blocks headings and paragraphs in reading order
 * @param hits how many paragraphs are lit
 * @param firstHit where the first is; null when none is
 */
public record ReaderPage(
        String title,
        String name,
        String query,
        String language,
        boolean digest,
        @Nullable String officialUrl,
        List<Fact> facts,
        List<Block> blocks,
        int hits,
        @Nullable String firstHit,
        String plainAddress) {

    /** @param known whether it is; else the value says that it is not */
    public record Fact(String name, String value, boolean known) {}

    /** One thing on the page under another. */
    public sealed interface Block {}

    /**
     * @param level 1 for the document's own sections, which are second-level headings of the page
     * @param anchor where the contents list leads
     */
    public record Heading(int level, String text, String anchor) implements Block {}

    /**
     * @param label also the paragraph's anchor
     * @param number as the original has it, null where it has none
     * @param lead the first sentence in pieces
     * @param rest what follows
     * @param page the page it begins on, null where the document has no pages
     * @param notes its footnotes, each with its mark before it
     * @param hit its place among the lit paragraphs, 0 when it is not lit
     */
    public record Text(
            String label,
            @Nullable String number,
            List<Snippet.Piece> lead,
            List<Snippet.Piece> rest,
            @Nullable Integer page,
            List<String> notes,
            int hit,
            @Nullable String previousHit,
            @Nullable String nextHit,
            String permalink,
            String similar,
            String cite,
            String citation)
            implements Block {

        /** Whether any of its own words matched; what is lit may also do so by its heading or its document. */
        public boolean marked() {
            return Stream.concat(lead.stream(), rest.stream()).anyMatch(Snippet.Piece::marked);
        }
    }

    static ReaderPage of(OpenDocument opened, String query) {
        IndexedDocument document = opened.document();
        Metadata metadata = document.metadata();
        List<String> lit = document.passages().stream()
                .map(Passage::label)
                .filter(opened.lit()::containsKey)
                .toList();
        return new ReaderPage(
                metadata.name() + " – Plenary",
                metadata.title(),
                query,
                metadata.language(),
                metadata.form() == Form.DIGEST,
                WebAddress.shown(metadata.officialUrl()),
                facts(metadata),
                blocks(opened, lit),
                lit.size(),
                lit.isEmpty() ? null : DocumentAddress.fragment(lit.getFirst()),
                DocumentAddress.document(document.id()));
    }

    public List<Heading> contents() {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    private static List<Fact> facts(Metadata metadata) {
        List<Fact> facts = new ArrayList<>();
        addOrMissing("Body", metadata.body(), facts);
        addOrMissing("Kind", metadata.kind(), facts);
        add("Event", metadata.event(), facts);
        add("Place", metadata.place(), facts);
        addOrMissing("Date", metadata.date() == null ? null : metadata.date().written(), facts);
        add("Symbol", metadata.symbol(), facts);
        add("Form", metadata.form().written(), facts);
        return facts;
    }

    /** For what a reader expects of every document, and should not take for forgotten. */
    private static void addOrMissing(String name, @Nullable String value, List<Fact> facts) {
        facts.add(value == null ? new Fact(name, "not known", false) : new Fact(name, value, true));
    }

    private static void add(String name, @Nullable String value, List<Fact> facts) {
        if (value != null) {
            facts.add(new Fact(name, value, true));
        }
    }

    private static List<Block> blocks(OpenDocument opened, List<String> lit) {
        List<Block> blocks = new ArrayList<>();
        Metadata metadata = opened.document().metadata();
        List<String> path = List.of();
        int headings = 0;
        int hits = 0;
        for (Passage passage : opened.document().passages()) {
            List<String> here = passage.sectionPath();
            for (int depth = shared(path, here); depth < here.size(); depth++) {
                headings++;
                blocks.add(new Heading(depth + 1, here.get(depth), "section-" + headings));
            }
            path = here;
            List<Highlight> marks = opened.lit().get(passage.label());
            hits += marks == null ? 0 : 1;
            blocks.add(text(passage, metadata, marks == null ? List.of() : marks, marks == null ? 0 : hits, lit));
        }
        return blocks;
    }

    private static int shared(List<String> before, List<String> here) {
        int depth = 0;
        while (depth < before.size() && depth < here.size() && before.get(depth).equals(here.get(depth))) {
            depth++;
        }
        return depth;
    }

    /**
     * @param hit its place among the lit ones, from 1; 0 when it is not lit
     * @param lit the labels of these
     */
    private static Text text(Passage passage, Metadata metadata, List<Highlight> marks, int hit, List<String> lit) {
        String text = passage.text();
        int leadEnd = passage.paragraph().leadEnd();
        return new Text(
                passage.label(),
                passage.paragraph().number(),
                Snippet.marked(text.substring(0, leadEnd), within(marks, 0, leadEnd)),
                Snippet.marked(text.substring(leadEnd), within(marks, leadEnd, text.length())),
                DocumentBodies.pageOf(passage.paragraph()),
                passage.paragraph().notes(),
                hit,
                hit > 1 ? DocumentAddress.fragment(lit.get(hit - 2)) : null,
                hit > 0 && hit < lit.size() ? DocumentAddress.fragment(lit.get(hit)) : null,
                DocumentAddress.passage(passage.id()),
                DocumentAddress.similar(passage.id()),
                DocumentAddress.cite(passage.id()),
                Citation.of(metadata, passage));
    }

    /** The highlights inside a stretch, cut to it and counted from its start. */
    private static List<Highlight> within(List<Highlight> highlights, int start, int end) {
        List<Highlight> inside = new ArrayList<>();
        for (Highlight highlight : highlights) {
            int from = Math.max(highlight.start(), start);
            int to = Math.min(highlight.end(), end);
            if (from < to) {
                inside.add(new Highlight(from - start, to - start));
            }
        }
        return inside;
    }
}
