package org.plenary.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings the strings of one JSON document into the form that {@link TextLines} gives to text files, and counts what was amiss
 * in them: control characters, which escapes can bring in, go, and half a character becomes U+FFFD.
 */
final class JsonText {
    /** Below this character nothing combines with what stands before it, so that Latin text is in normal form C as it is. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\n\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n", Pattern.UNICODE_CHARACTER_CLASS);

    private int removed;
    private int halves;

    /** The whole string as one paragraph: its line ends become spaces. */
    String paragraph(String text) {
        return joined(cleaned(text));
    }

    /** The string cut at its blank lines; paragraphs without words are none. */
    List<String> paragraphs(String text) {
        String cleaned = cleaned(text);
        List<String> paragraphs = new ArrayList<>();
        for (String part : cleaned.indexOf('\n') < 0 ? new String[] {cleaned} : BLANK_LINE.split(cleaned)) {
            String paragraph = joined(part);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }

    /** The string as a value or heading: every run of white space is one space. */
    String value(String text) {
        return Wording.collapsed(cleaned(text));
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (removed > 0) {
            remarks.add(removed + " control characters were removed");
        }
        if (halves > 0) {
            remarks.add(halves + " unpaired surrogates were replaced by U+FFFD");
        }
        return remarks;
    }

    private static String joined(String text) {
        String trimmed = Wording.trimmed(text);
        return trimmed.indexOf('\n') < 0 ? trimmed : LINE_END.matcher(trimmed).replaceAll(" ");
    }

    /** With {@code \n} for every line end. */
    private String cleaned(String text) {
        return isPlain(text) ? text : Normalizer.normalize(withoutControls(text), Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= FIRST_COMBINING || TextLines.endsLine(character) || TextLines.isControl(character)) {
                return false;
            }
        }
        return true;
    }

    private String withoutControls(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (TextLines.endsLine(character)) {
                boolean pair = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
                cleaned.append(pair ? "" : "\n");
            } else if (TextLines.isControl(character)) {
                removed += character == '\uFEFF' ? 0 : 1;
            } else if (Character.isSurrogate(character)) {
                boolean whole = Character.isHighSurrogate(character)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (whole) {
                    cleaned.append(character).append(text.charAt(at + 1));
                    at++;
                } else {
                    halves++;
                    cleaned.append('\uFFFD');
                }
            } else {
                cleaned.append(character);
            }
        }
        return cleaned.toString();
    }
}
