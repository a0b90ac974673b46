package org.plenary.document;

import java.util.ArrayList;
import java.util.List;

/** Walks a document in reading order and gives each paragraph its label. */
public final class Passages {
    private Passages() {}

    /** The document's paragraphs in reading order, each with a label that is unique within the document. */
    public static List<Passage> of(Document document) {
        List<Passage> passages = new ArrayList<>();
        Labels labels = new Labels(document);
        for (Section section : document.sections()) {
            walk(document, section, document.numbering(), List.of(), Labels.NO_PARENT, labels, passages);
        }
        return List.copyOf(passages);
    }

    private static void walk(
            Document document,
            Section section,
            Numbering around,
            List<String> parentPath,
            String parentKey,
            Labels labels,
            List<Passage> passages) {
        List<String> path = new ArrayList<>(parentPath);
        if (section.heading() != null) {
            path.add(section.heading());
        }
        String key = labels.sectionKey(parentKey, section);
        Numbering reach = labels.within(section, around);
        int plainPosition = 0;
        for (Paragraph paragraph : section.paragraphs()) {
            if (paragraph.number() == null) {
                plainPosition++;
            }
            String label = labels.label(key, reach, paragraph, plainPosition);
            passages.add(new Passage(new PassageId(document.id(), label), passages.size(), path, paragraph));
        }
        for (Section child : section.sections()) {
            walk(document, child, reach, path, key, labels, passages);
        }
    }
}
