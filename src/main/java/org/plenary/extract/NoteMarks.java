package org.plenary.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Where a page has marks that may be of notes, and what its links may lead to, in one pass. */
final class NoteMarks implements NodeVisitor {
    private static final Pattern MARK =
            Pattern.compile("[\\[(]?(\\d{1,4}|[*†‡§¶]{1,4}|[a-z]{1,2}|[ivxl]{1,6})[\\])]?[.)]?");
    private static final Set<String> NAMES =
            Set.of("fn", "ftn", "edn", "footnote", "footnotes", "endnote", "note", "noteref", "cite", "reference");
    /** What a power or an index stands behind: a number that is no year, a unit, a letter in a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?:^|[\\s\\d(])\\p{L}{1,2}$|(?:^|\\D)\\d{1,3}$");

    private static final int LONGEST_MARK = 20;
    private static final int TAIL = 8;

    private final List<Link> links = new ArrayList<>();
    private final List<Raised> raised = new ArrayList<>();
    private final Map<String, Element> targets = new HashMap<>();
    private final Map<Element, Integer> orders = new IdentityHashMap<>();
    private String before = "";
    private int order;

    private NoteMarks() {}

    /** A link within the page that may be a reference. */
    record Link(Element element, String mark, String fragment, int order) {}

    /** @param begins whether the block or the line begins with it */
    record Raised(Element element, String mark, boolean begins, int order) {}

    static NoteMarks in(Element page) {
        NoteMarks marks = new NoteMarks();
        page.traverse(marks);
        return marks;
    }

    List<Link> links() {
        return links;
    }

    /** Those that are no links. */
    List<Raised> raised() {
        return raised;
    }

    /** Null when the link leads nowhere, or back. */
    @Nullable
    Element target(Link link) {
        Element target = targets.get(link.fragment());
        boolean named = HtmlNames.plays(link.element(), "noteref");
        return target != null && (named || orders.getOrDefault(target, 0) > link.order()) ? target : null;
    }

    /** Without brackets; null for what is no mark. */
    static @Nullable String mark(String text) {
        Matcher mark = MARK.matcher(FlowText.collapsed(text));
        return mark.matches() ? mark.group(1) : null;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            if (!words.isBlank()) {
                String last = before + words;
                before = last.substring(Math.max(0, last.length() - TAIL));
            }
        } else if (node instanceof Element element) {
            order++;
            target(element, element.id());
            if (element.normalName().equals("a")) {
                target(element, element.attr("name"));
                link(element);
            } else if (element.normalName().equals("sup")) {
                raised(element);
            }
            endBlock(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            endBlock(element);
        }
    }

    private void endBlock(Element element) {
        if (HtmlNames.isBlock(element) || element.normalName().equals("br")) {
            before = "";
        }
    }

    private void target(Element element, String name) {
        if (!name.isEmpty() && targets.putIfAbsent(name, element) == null) {
            orders.put(element, order);
        }
    }

    private void link(Element link) {
        String address = link.attr("href");
        if (!address.startsWith("#") || address.length() < 2) {
            return;
        }
        String text = link.text();
        boolean named = HtmlNames.plays(link, "noteref");
        String mark = mark(text);
        if (mark == null && named && !text.isBlank() && text.length() <= LONGEST_MARK) {
            mark = FlowText.collapsed(text);
        }
        if (mark != null && (named || isRaised(link) || isBracketed(link) || isNamed(link))) {
            links.add(new Link(link, mark, decoded(address.substring(1)), order));
        }
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }

    private static boolean isRaised(Element link) {
        Element parent = link.parent();
        Element outer = parent == null ? null : parent.parent();
        return link.getElementsByTag("sup").size() > 0
                || (parent != null && parent.normalName().equals("sup"))
                || (outer != null && outer.normalName().equals("sup"));
    }

    private boolean isBracketed(Element link) {
        return link.text().strip().startsWith("[") || before.endsWith("[");
    }

    private static boolean isNamed(Element link) {
        String fragment = link.attr("href").substring(1);
        Element like = new Element("a").attr("id", fragment).attr("class", link.className());
        return HtmlNames.words(like).stream().anyMatch(NAMES::contains);
    }

    private void raised(Element sup) {
        String mark = mark(sup.text());
        if (mark != null && sup.getElementsByAttribute("href").isEmpty()) {
            boolean begins = before.isBlank();
            if (begins || !FORMULA.matcher(before).find()) {
                raised.add(new Raised(sup, mark, begins, order));
            }
        }
    }
}
