package org.plenary.extract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.plenary.extract.TextWeights.Weight;

/**
 * Parts the text of a page from what a site puts round every page. The text stands in {@code main} or the only {@code article}
 * where there is one that holds a good part of all words. What its element, role or names say to be of the frame is left
 * out, unless most words stand in it; and so are runs of links, unless the page has little else.
 */
final class PageFrame {
    private static final Set<String> NO_TEXT = Set.of(
            "title",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "button",
            "input",
            "textarea",
            "datalist",
            "dialog",
            "map",
            "noframes");
    private static final Set<String> FRAME_ELEMENTS = Set.of("nav", "aside", "footer", "header");
    private static final Set<String> FRAME_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "complementary",
            "menu",
            "menubar",
            "toolbar",
            "dialog",
            "alertdialog");
    private static final Set<String> FRAME_WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "sidenav",
            "topnav",
            "menu",
            "submenu",
            "breadcrumb",
            "breadcrumbs",
            "sidebar",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "share",
            "sharing",
            "social",
            "addthis",
            "addtoany",
            "masthead",
            "topbar",
            "footer",
            "newsletter",
            "subscribe",
            "pagination",
            "pager",
            "toolbar",
            "skip",
            "skiplink",
            "modal",
            "popup",
            "advert",
            "advertisement",
            "promo",
            "comments",
            "editsection",
            "noprint");
    private static final Set<String> FRAME_NAMES = Set.of("header", "site-header", "top", "bottom", "banner", "search");
    private static final Set<String> UNSEEN =
            Set.of("sr-only", "visually-hidden", "screen-reader-text", "element-invisible");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RUNS =
            Set.of("ul", "ol", "dl", "table", "tr", "td", "div", "p", "section", "center");

    /** Letters: a page with less text than this is a list of links. */
    private static final int LITTLE_TEXT = 400;

    private static final int FEWEST_LINKS = 3;
    /** Letters of one link: what is longer is a sentence. */
    private static final int LONGEST_LINK = 80;

    private final Document page;
    private final Collection<String> titles;

    private PageFrame(Document page, Collection<String> titles) {
        this.page = page;
        this.titles = titles;
    }

    /** Takes out what is never seen. */
    static void removeUnseen(Document page) {
        page.filter(filter(PageFrame::isUnseen));
    }

    /**
     * What holds the text, with everything else taken out of it.
     *
     * @param titles that the page gives itself
     */
    static Element content(Document page, Collection<String> titles) {
        return new PageFrame(page, titles).content();
    }

    private interface Condition {
        boolean holds(Element element);
    }

    private static NodeFilter filter(Condition removed) {
        return (node, depth) -> node instanceof Element element && depth > 0 && removed.holds(element)
                ? NodeFilter.FilterResult.REMOVE
                : NodeFilter.FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
        String name = element.normalName();
        return NO_TEXT.contains(name)
                || (element.hasAttr("hidden") && !name.equals("body"))
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || NOT_SHOWN.matcher(element.attr("style")).find()
                || element.classNames().stream().anyMatch(UNSEEN::contains);
    }

    private Element content() {
        Element body = page.body();
        TextWeights weights = TextWeights.of(body);
        int all = weights.plain(body);
        Element root = root(body, weights);
        Optional<Element> title = titleOutside(root);
        root.filter(filter(element -> isFrame(element, root) && 2 * weights.plain(element) <= all));
        removeLinks(root);
        title.filter(heading -> !isWithin(heading, root)).ifPresent(root::prependChild);
        return root;
    }

    /** Where the text is: main, else the article that holds most of what articles hold, else all. */
    private Element root(Element body, TextWeights weights) {
        List<Element> mains = body.select("main, [role=main]");
        List<Element> articles = body.getElementsByTag("article");
        for (List<Element> candidates : List.of(mains, articles)) {
            for (Element candidate : candidates) {
                boolean block = HtmlNames.isBlock(candidate);
                if (block && 2 * weights.plain(candidate) >= weights.plain(body)) {
                    return candidate;
                }
            }
        }
        return mains.size() == 1
                        && HtmlNames.isBlock(mains.getFirst())
                        && weights.plain(mains.getFirst()) >= LITTLE_TEXT
                ? mains.getFirst()
                : body;
    }

    /** The heading outside of the text, or in a part of its frame, that repeats a title of the page. */
    private Optional<Element> titleOutside(Element root) {
        return page.body().getElementsByTag("h1").stream()
                .filter(heading -> titles.contains(FlowText.collapsed(heading.text())))
                .findFirst();
    }

    private static boolean isWithin(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrame(Element element, Element root) {
        String name = element.normalName();
        if (FRAME_ELEMENTS.contains(name)) {
            return !name.equals("header") || !isIn(element, "article", root) || !hasHeading(element);
        }
        if (name.equals("main") || name.equals("article") || HtmlNames.plays(element, "endnotes")) {
            return false;
        }
        return FRAME_ROLES.contains(HtmlNames.role(element))
                || FRAME_NAMES.contains(element.id().toLowerCase(Locale.ROOT))
                || FRAME_NAMES.contains(element.className().strip().toLowerCase(Locale.ROOT))
                || HtmlNames.words(element).stream().anyMatch(FRAME_WORDS::contains);
    }

    /** Whether an element of that name holds it, or the text is all in one that is no body. */
    private static boolean isIn(Element element, String name, Element root) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.normalName().equals(name)) {
                return true;
            }
            if (at == root) {
                return !root.normalName().equals("body");
            }
        }
        return false;
    }

    private static boolean hasHeading(Element element) {
        return !element.select("h1, h2, h3").isEmpty();
    }

    private static void removeLinks(Element root) {
        Set<String> places = new HashSet<>();
        root.select("[id], a[name]").forEach(place -> {
            places.add(place.id());
            places.add(place.attr("name"));
        });
        root.filter(filter(element -> RUNS.contains(element.normalName()) && isContentsList(element, places)));
        TextWeights weights = TextWeights.of(root);
        if (weights.plain(root) >= LITTLE_TEXT) {
            root.filter(filter(
                    element -> RUNS.contains(element.normalName()) && isRunOfLinks(weights.of(element, Weight.NONE))));
        }
    }

    private static boolean isRunOfLinks(Weight weight) {
        return weight.links() >= FEWEST_LINKS
                && weight.linked() >= 4 * weight.plain()
                && weight.linked() <= LONGEST_LINK * weight.links();
    }

    /** A list whose every item is a link to a place of the page. */
    private static boolean isContentsList(Element element, Set<String> places) {
        boolean list = HtmlNames.isList(element) || element.normalName().equals("table");
        if (!list || element.childrenSize() == 0) {
            return false;
        }
        List<Element> links = element.getElementsByTag("a");
        int linked = 0;
        for (Element link : links) {
            String address = link.attr("href");
            if (!address.startsWith("#") || !places.contains(address.substring(1))) {
                return false;
            }
            linked += letters(link);
        }
        return links.size() > 1 && 10 * linked >= 9 * letters(element);
    }

    private static int letters(Element element) {
        int[] letters = {0};
        element.traverse((node, _) -> letters[0] += node instanceof TextNode text
                ? (int) text.getWholeText().chars().filter(Character::isLetter).count()
                : 0);
        return letters[0];
    }
}
