package org.plenary.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Form;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.document.PublicationDate;

/** Turns the written metadata of one file into values. What cannot be read is left out and remarked upon, never guessed. */
final class MetadataReader {
    private static final int LONGEST_VALUE = 1_000;
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "shortTitle",
            "body",
            "bodyType",
            "kind",
            "event",
            "place",
            "date",
            "year",
            "symbol",
            "language",
            "topics",
            "mentions",
            "officialUrl",
            "form",
            "numbering");
    /** What people write where they have nothing to write. */
    private static final Set<String> EMPTY = Set.of("", "FILL", "TBD", "N/A", "n/a", "-", "?", "~");

    private final MetadataEntries entries;
    private final Set<String> topics;
    private final List<String> remarks;

    /** @param topics the ids of the controlled list; empty when the collection has none, and every topic is taken */
    MetadataReader(MetadataEntries entries, Set<String> topics) {
        this.entries = entries;
        this.topics = topics;
        this.remarks = new ArrayList<>(entries.remarks());
        for (String key : entries.values().keySet()) {
            if (!KEYS.contains(key)) {
                remarks.add("unknown key \"" + key + "\"");
            }
        }
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Nullable
    String title() {
        return one("title");
    }

    @Nullable
    DocumentId id() {
        String written = one("id");
        if (written != null && !DocumentId.isValid(written)) {
            remarks.add("the id \"" + written
                    + "\" is not made of letters, digits, \".\", \"_\" and \"-\"; the name of the file" + " is taken");
            return null;
        }
        return written == null ? null : new DocumentId(written);
    }

    @Nullable
    Numbering numbering() {
        String written = one("numbering");
        if (written == null) {
            return null;
        }
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "through" -> Numbering.THROUGH;
            case "by section" -> Numbering.BY_SECTION;
            default -> {
                remarks.add("the numbering \"" + written + "\" is neither \"through\" nor \"by section\"");
                yield null;
            }
        };
    }

    /** @param detected asked for the language when none is written */
    Metadata metadata(String title, Supplier<String> detected) {
        String written = language();
        return new Metadata(
                title,
                one("shortTitle"),
                one("body"),
                one("bodyType"),
                one("kind"),
                one("event"),
                one("place"),
                date(),
                one("symbol"),
                written == null ? detected.get() : written,
                topics(),
                all("mentions"),
                officialUrl(),
                form());
    }

    /** The date, else the year. */
    private @Nullable PublicationDate date() {
        PublicationDate date = date("date");
        PublicationDate year = date("year");
        return date == null ? year : date;
    }

    private @Nullable PublicationDate date(String key) {
        String written = one(key);
        Optional<PublicationDate> date = written == null ? Optional.empty() : PublicationDate.parse(written);
        if (written != null && date.isEmpty()) {
            remarks.add(
                    "the " + key + " \"" + written + "\" is not a day, month or year as 2016-11-18, 2016-11 or 2016");
        }
        return date.orElse(null);
    }

    /** As it is written; null when it is not. */
    private @Nullable String language() {
        String written = one("language");
        if (written == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
        } catch (IllformedLocaleException _) {
            remarks.add("the language \"" + written + "\" is not a tag as \"en\" or \"zh-Hans\"");
            return null;
        }
    }

    private List<String> topics() {
        List<String> known = new ArrayList<>();
        for (String topic : all("topics")) {
            if (topics.isEmpty() || topics.contains(topic)) {
                known.add(topic);
            } else {
                remarks.add("unknown topic \"" + topic + "\"");
            }
        }
        return known;
    }

    /** Only addresses of the web, since a link is made of it. */
    private @Nullable String officialUrl() {
        String written = one("officialUrl");
        if (written == null) {
            return null;
        }
        try {
            URI address = new URI(written);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return written;
            }
        } catch (URISyntaxException _) {
            // Remarked upon with the addresses that are none of the web.
        }
        remarks.add("the officialUrl \"" + written + "\" is not a web address");
        return null;
    }

    private Form form() {
        String written = one("form");
        Optional<Form> form = written == null ? Optional.of(Form.FULL_TEXT) : Form.parse(written);
        if (form.isEmpty()) {
            remarks.add("the form \"" + written + "\" is neither \"full text\" nor \"digest\"");
        }
        return form.orElse(Form.FULL_TEXT);
    }

    private @Nullable String one(String key) {
        List<String> values = all(key);
        if (values.size() > 1) {
            remarks.add("the key \"" + key + "\" has several values; the first is taken");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private List<String> all(String key) {
        List<String> written = entries.values().get(key);
        if (written == null) {
            return List.of();
        }
        LinkedHashSet<String> values = new LinkedHashSet<>();
        for (String value : written) {
            if (value.length() > LONGEST_VALUE) {
                remarks.add("a value of \"" + key + "\" is longer than 1,000 characters");
            } else if (!EMPTY.contains(value)) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            remarks.add("the key \"" + key + "\" has no value");
        }
        return List.copyOf(values);
    }
}
