package org.plenary.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a page, by the places that refer to them. A reference is a link with a
 * mark for its text, raised, in brackets or named as one, that leads to a note behind it; or a raised mark with which a
 * block behind it begins.
 */
final class HtmlNotes {
    private static final int MOST_USES = 20;
    private static final Pattern MARK_CHARACTERS = Pattern.compile("[\\[\\](),;\\s\\d*†‡§¶a-z]{0,60}");
    private static final Set<String> INLINE =
            Set.of("sup", "span", "small", "font", "b", "strong", "i", "em", "u", "a");

    private final NoteMarks marks;
    private final Map<Element, List<String>> references = new IdentityHashMap<>();
    /** The elements that stand in their parent for something that is referred to. */
    private final Set<Node> starts = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlNotes(Element page) {
        this.marks = NoteMarks.in(page);
    }

    static HtmlNotes in(Element page) {
        HtmlNotes notes = new HtmlNotes(page);
        notes.takeOut(notes.linked());
        notes.takeOut(notes.raised());
        return notes;
    }

    /** The notes that an element refers to, marks included; null when it is no reference. */
    @Nullable
    List<String> at(Element element) {
        return references.get(element);
    }

    /** Whether the node is part of a note, and no text. */
    boolean holds(Node node) {
        return taken.contains(node);
    }

    /** @param target where the note begins */
    private record Reference(Element at, String mark, Element target) {}

    private List<Reference> linked() {
        List<Reference> linked = new ArrayList<>();
        for (NoteMarks.Link link : marks.links()) {
            Element target = marks.target(link);
            if (target != null && HtmlNames.headingLevel(target) == 0 && !isWithin(link.element(), target)) {
                linked.add(new Reference(link.element(), link.mark(), target));
            }
        }
        return linked;
    }

    private List<Reference> raised() {
        Map<String, Deque<NoteMarks.Raised>> beginnings = new HashMap<>();
        for (NoteMarks.Raised mark : marks.raised()) {
            if (mark.begins()) {
                beginnings.computeIfAbsent(mark.mark(), _ -> new ArrayDeque<>()).add(mark);
            }
        }
        List<Reference> raised = new ArrayList<>();
        for (NoteMarks.Raised mark : marks.raised()) {
            Deque<NoteMarks.Raised> same = beginnings.get(mark.mark());
            while (same != null && !same.isEmpty() && same.getFirst().order() < mark.order()) {
                same.removeFirst();
            }
            if (!mark.begins() && same != null && !same.isEmpty()) {
                raised.add(new Reference(
                        mark.element(), mark.mark(), same.getFirst().element()));
            }
        }
        return raised;
    }

    private void takeOut(List<Reference> all) {
        Map<Element, List<Reference>> byTarget = new IdentityHashMap<>();
        List<Element> targets = new ArrayList<>();
        for (Reference reference : all) {
            byTarget.computeIfAbsent(reference.target(), target -> {
                        targets.add(target);
                        return new ArrayList<>();
                    })
                    .add(reference);
        }
        Map<Element, Integer> shared = new IdentityHashMap<>();
        for (Element target : targets) {
            Element block = block(target);
            shared.merge(block, 1, Integer::sum);
            starts.add(childOf(block, target));
        }
        for (Element target : targets) {
            Element block = block(target);
            List<Reference> places = byTarget.getOrDefault(target, List.of());
            boolean whole = shared.getOrDefault(block, 0) == 1
                    && places.stream().noneMatch(place -> isWithin(place.at(), block));
            NoteText note = whole ? NoteText.ofBlock(block) : NoteText.of(inline(block, target));
            keep(places, note);
        }
    }

    private void keep(List<Reference> places, NoteText note) {
        String words = note.words(places.getFirst().mark());
        if (words == null) {
            return;
        }
        taken.addAll(note.nodes());
        for (Reference place : places.subList(0, Math.min(places.size(), MOST_USES))) {
            references
                    .computeIfAbsent(outermost(place.at()), _ -> new ArrayList<>())
                    .add(place.mark() + " " + words);
        }
        places.stream()
                .skip(MOST_USES)
                .forEach(place -> references.computeIfAbsent(outermost(place.at()), _ -> new ArrayList<>()));
    }

    /** What around the mark holds nothing else than marks; brackets beside it go. */
    private static Element outermost(Element reference) {
        Element at = reference;
        Element parent = at.parent();
        while (parent != null
                && INLINE.contains(parent.normalName())
                && parent.childNodeSize() <= MOST_USES
                && MARK_CHARACTERS.matcher(parent.text()).matches()) {
            at = parent;
            parent = at.parent();
        }
        if (at.previousSibling() instanceof TextNode before
                && at.nextSibling() instanceof TextNode after
                && before.getWholeText().endsWith("[")
                && after.getWholeText().startsWith("]")) {
            String text = before.getWholeText();
            before.text(text.substring(0, text.length() - 1));
            after.text(after.getWholeText().substring(1));
        }
        return at;
    }

    /** What holds the note: the block that the target is or stands in; the row, where that is but the mark's cell. */
    private static Element block(Element target) {
        Element block = target;
        while (!HtmlNames.isBlock(block) && block.parent() != null) {
            block = block.parent();
        }
        Element row = block.parent();
        boolean cell = block.normalName().equals("td") || block.normalName().equals("th");
        return cell && row != null && NoteMarks.mark(block.text()) != null ? row : block;
    }

    private static Node childOf(Element block, Element target) {
        Node child = target;
        while (child != block && child.parent() != block && child.parent() != null) {
            child = child.parent();
        }
        return child;
    }

    /** From the target on, up to a line end, a block or the next note. */
    private List<Node> inline(Element block, Element target) {
        List<Node> nodes = new ArrayList<>();
        Node next = childOf(block, target);
        if (next == block) {
            return nodes;
        }
        while (next != null && !(next instanceof Element element && ends(element, nodes.isEmpty()))) {
            nodes.add(next);
            next = next.nextSibling();
        }
        return nodes;
    }

    private boolean ends(Element element, boolean first) {
        return element.normalName().equals("br") || HtmlNames.isBlock(element) || (!first && starts.contains(element));
    }

    private static boolean isWithin(Element element, Element outer) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
