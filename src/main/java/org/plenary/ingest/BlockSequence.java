package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a document as they are told from its lines. The notes of a line that is no paragraph go to the next one that
 * is, and at the end to the last.
 */
final class BlockSequence {
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private boolean untitled;

    /** A paragraph that comes next, before any heading, stands under one that is implied. */
    void beginBody() {
        untitled = true;
    }

    void heading(int level, String text, List<Line> from) {
        blocks.add(Block.Heading.of(level, text));
        from.forEach(this::leaveOut);
        untitled = false;
    }

    void implied(String heading) {
        blocks.add(Block.Heading.implied(heading));
        untitled = false;
    }

    void paragraph(Line line) {
        Block.Body body = Block.Body.of(line.text());
        waiting.addAll(line.notes());
        if (!body.text().isEmpty()) {
            if (untitled) {
                implied(Outline.INTRODUCTION);
            }
            blocks.add(body.printed(line.page(), List.copyOf(waiting)));
            waiting.clear();
        }
    }

    /** A line of which only the notes stay. */
    void leaveOut(Line line) {
        waiting.addAll(line.notes());
    }

    List<Block> blocks() {
        if (!waiting.isEmpty() && !blocks.isEmpty() && blocks.getLast() instanceof Block.Body last) {
            List<String> notes = new ArrayList<>(last.notes());
            notes.addAll(waiting);
            waiting.clear();
            blocks.set(blocks.size() - 1, last.printed(last.page(), notes));
        }
        return blocks;
    }
}
