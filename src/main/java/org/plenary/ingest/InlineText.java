package org.plenary.ingest;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words within one block of Markdown, without marks; a line break stays one. */
final class InlineText {
    private InlineText() {}

    /** Walks without recursion, since emphasis within emphasis can be as deep as the text is long. */
    static String of(Node block) {
        StringBuilder words = new StringBuilder();
        Node node = block.getFirstChild();
        while (node != null && node != block) {
            append(node, words);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != block && node.getNext() == null) {
                node = node.getParent();
            }
            if (node != block) {
                node = node.getNext();
            }
        }
        return words.toString();
    }

    private static void append(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> words.append('\n');
            case HtmlInline html when html.getLiteral().regionMatches(true, 0, "<br", 0, 3) -> words.append('\n');
            default -> {
                // The words of emphasis and links stand in the nodes below them; tags and comments hold none.
            }
        }
    }
}
