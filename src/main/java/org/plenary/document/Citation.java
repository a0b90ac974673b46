package org.plenary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a paragraph is cited in running text: who, what, number, date, and the pinpoint. */
public final class Citation {
    private static final Pattern PLAIN = Pattern.compile("(.+)\\.(\\d+)");
    private static final Pattern ITEM = Pattern.compile("([^(]+)\\(.+\\)");
    /** A section key made of numerals alone, so that people know what it names. */
    private static final Pattern NUMERALS = Pattern.compile("[\\p{Lu}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*(?:~\\d+)?");

    private Citation() {}

    /** As {@code World Internet Conference, Wuzhen Report 2016, 18 November 2016, section I, para. 4}. */
    public static String of(Metadata metadata, Passage passage) {
        StringJoiner citation = new StringJoiner(", ");
        for (String part : identity(metadata)) {
            citation.add(part);
        }
        citation.add(pinpoint(passage));
        return metadata.form() == Form.DIGEST ? citation + digest(passage) : citation.toString();
    }

    /** A number comes from the original; a place that was counted in the digest must not be looked for there. */
    private static String digest(Passage passage) {
        return passage.paragraph().number() == null ? " of the digest" : " (digest)";
    }

    private static List<String> identity(Metadata metadata) {
        List<String> parts = new ArrayList<>();
        if (metadata.body() != null) {
            parts.add(metadata.body());
        }
        parts.add(metadata.title());
        if (metadata.symbol() != null) {
            parts.add(metadata.symbol());
        }
        if (metadata.date() != null) {
            parts.add(metadata.date().written());
        }
        return parts;
    }

    /** As {@code para. 34}, {@code paras. 29-31}, {@code section I, para. 4} or {@code “Looking ahead”, item 3}. */
    public static String pinpoint(Passage passage) {
        String label = passage.label();
        String number = passage.paragraph().number();
        if (number != null && label.equals(number)) {
            return (number.contains("-") ? "paras. " : "para. ") + number;
        }
        Matcher item = ITEM.matcher(label);
        if (item.matches() && number != null) {
            return section(item.group(1), passage) + "item " + number;
        }
        Matcher plain = PLAIN.matcher(label);
        return plain.matches() ? section(plain.group(1), passage) + "para. " + plain.group(2) : label;
    }

    /** With the comma behind it; nothing for a paragraph under no heading. */
    private static String section(String key, Passage passage) {
        if (passage.sectionPath().isEmpty()) {
            return "";
        }
        boolean numbered = NUMERALS.matcher(key).matches();
        return (numbered ? "section " + key : "“" + passage.sectionPath().getLast() + "”") + ", ";
    }
}
