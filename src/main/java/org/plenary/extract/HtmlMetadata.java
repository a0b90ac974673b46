package org.plenary.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in its head. */
final class HtmlMetadata {
    static final String TITLE = "title";
    static final String LANGUAGE = "language";
    static final String DATE = "date";
    static final String OFFICIAL_URL = "officialUrl";

    private static final List<String> TITLES = List.of("citation_title", "dc.title", "dcterms.title", "og:title");
    private static final List<String> DATES = List.of(
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dc.date.created",
            "dcterms.created",
            "article:published_time",
            "datepublished");

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern WRITTEN_DATE =
            Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+(?:[|»›·•–—-]|::)\\s+");
    private static final int LONGEST_TITLE = 500;

    private final Map<String, String> named = new LinkedHashMap<>();
    private final Document page;

    private HtmlMetadata(Document page) {
        this.page = page;
        for (Element meta : page.getElementsByTag("meta")) {
            String content = FlowText.collapsed(meta.attr("content"));
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    named.putIfAbsent(name, content);
                }
            }
        }
    }

    static Map<String, List<String>> of(Document page) {
        HtmlMetadata metadata = new HtmlMetadata(page);
        Map<String, List<String>> found = new LinkedHashMap<>();
        put(found, TITLE, metadata.titles());
        put(found, LANGUAGE, metadata.language().stream().toList());
        put(
                found,
                DATE,
                DATES.stream()
                        .flatMap(name -> Stream.ofNullable(metadata.named.get(name)))
                        .flatMap(written -> date(written).stream())
                        .limit(1)
                        .toList());
        put(found, OFFICIAL_URL, metadata.officialUrl().stream().toList());
        return found;
    }

    private static void put(Map<String, List<String>> found, String key, List<String> values) {
        if (!values.isEmpty()) {
            found.put(key, values);
        }
    }

    /** A year, a month or a day as the corpus writes it; empty for what is none. */
    static Optional<String> date(String written) {
        Matcher date = WRITTEN_DATE.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        int month = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
        int day = date.group(3) == null ? 0 : Integer.parseInt(date.group(3));
        try {
            LocalDate first = LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    date.group(2) == null ? 1 : month,
                    date.group(3) == null ? 1 : day);
            String whole = first.toString();
            return Optional.of(whole.substring(0, date.group(2) == null ? 4 : date.group(3) == null ? 7 : 10));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A language tag as it may stand in the corpus; empty for what is none. */
    static Optional<String> language(String written) {
        String tag = written.strip().replace('_', '-');
        return LANGUAGE_TAG.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
    }

    /** The likeliest first. */
    private List<String> titles() {
        List<String> first = page.getElementsByTag("h1").stream()
                .map(heading -> FlowText.collapsed(heading.text()))
                .filter(text -> !text.isEmpty())
                .toList();
        Set<String> titles = new LinkedHashSet<>();
        TITLES.stream().flatMap(name -> Stream.ofNullable(named.get(name))).forEach(titles::add);
        page.getElementsByTag(TITLE).stream()
                .filter(title -> title.closest("svg") == null)
                .map(title -> FlowText.collapsed(title.text()))
                .filter(whole -> !whole.isEmpty())
                .limit(1)
                .forEach(whole -> titles.add(withoutSite(whole, first)));
        if (titles.isEmpty() && first.size() == 1) {
            titles.addAll(first);
        }
        return titles.stream().filter(title -> title.length() <= LONGEST_TITLE).toList();
    }

    /** @param headings of the first level */
    private String withoutSite(String title, List<String> headings) {
        List<String> parts = new ArrayList<>(List.of(SITE_SEPARATOR.split(title)));
        Optional<String> printed = headings.stream()
                .filter(heading -> title.length() > heading.length())
                .filter(heading -> parts.stream().anyMatch(heading::equalsIgnoreCase)
                        || title.startsWith(heading + " ")
                        || title.endsWith(" " + heading))
                .findFirst();
        if (printed.isPresent() || parts.size() < 2) {
            return printed.orElse(title);
        }
        String site = named.getOrDefault("og:site_name", "");
        if (parts.getLast().equalsIgnoreCase(site)) {
            return title.substring(0, endBefore(title, parts.getLast()));
        }
        if (parts.getFirst().equalsIgnoreCase(site)) {
            Matcher separator = SITE_SEPARATOR.matcher(title);
            return separator.find() ? title.substring(separator.end()) : title;
        }
        String text = title.substring(0, endBefore(title, parts.getLast()));
        return text.length() > parts.getLast().length() && text.contains(" ") ? text : title;
    }

    private static int endBefore(String title, String last) {
        Matcher separator = SITE_SEPARATOR.matcher(title);
        int end = title.length();
        while (separator.find() && separator.start() < title.length() - last.length()) {
            end = separator.start();
        }
        return end;
    }

    private Optional<String> language() {
        Stream<String> written = page.getElementsByTag("html").stream()
                .limit(1)
                .flatMap(html -> Stream.of(html.attr("lang"), html.attr("xml:lang")));
        return Stream.concat(written, Stream.ofNullable(named.get("content-language")))
                .flatMap(tag -> language(tag).stream())
                .findFirst();
    }

    private Optional<String> officialUrl() {
        return page.getElementsByTag("link").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                .map(link -> link.attr("href").strip())
                .filter(HtmlMetadata::isWebAddress)
                .findFirst();
    }

    private static boolean isWebAddress(String written) {
        try {
            URI address = new URI(written);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
