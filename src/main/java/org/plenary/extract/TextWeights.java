package org.plenary.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text the blocks of a page hold, and how much of it are links to elsewhere. */
final class TextWeights implements NodeVisitor {
    /**
     * @param plain letters and digits outside of links
     * @param linked letters and digits within links to other places than this page
     * @param links how many of these there are
     */
    record Weight(int plain, int linked, int links) {
        static final Weight NONE = new Weight(0, 0, 0);

        private Weight plus(Weight other) {
            return new Weight(plain + other.plain, linked + other.linked, links + other.links);
        }
    }

    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final List<Element> open = new ArrayList<>();
    private int links;

    private TextWeights() {}

    static TextWeights of(Element root) {
        TextWeights weights = new TextWeights();
        weights.open.add(root);
        root.traverse(weights);
        return weights;
    }

    /** Of a block; nothing for other elements. */
    Weight of(Element block, Weight otherwise) {
        return weights.getOrDefault(block, otherwise);
    }

    int plain(Element block) {
        return of(block, Weight.NONE).plain();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int letters = (int) text.getWholeText()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .count();
            add(links > 0 ? new Weight(0, letters, 0) : new Weight(letters, 0, 0));
        } else if (node instanceof Element element) {
            if (isLink(element)) {
                links++;
                add(new Weight(0, 0, 1));
            }
            if (depth > 0 && HtmlNames.isBlock(element)) {
                open.add(element);
            }
        }
    }

    private void add(Weight more) {
        weights.merge(open.getLast(), more, Weight::plus);
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= isLink(element) ? 1 : 0;
            if (depth > 0 && HtmlNames.isBlock(element)) {
                Weight all = of(open.removeLast(), Weight.NONE);
                add(all);
            }
        }
    }

    private static boolean isLink(Element element) {
        String address = element.attr("href");
        return element.normalName().equals("a") && !address.isEmpty() && !address.startsWith("#");
    }
}
