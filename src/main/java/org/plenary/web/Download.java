package org.plenary.web;

import java.nio.charset.StandardCharsets;

/** The name that an answer gets when it is kept as a file. */
final class Download {
    private static final int LONGEST = 60;
    /** Besides letters and digits, what stands for itself in a parameter of RFC 8187. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Download() {}

    /**
     * The value of {@code Content-Disposition} (RFC 6266), which names the file after the question: in full, and for old programs
     * in ASCII.
     */
    static String disposition(String question, String extension) {
        String name = name(question) + "." + extension;
        String ascii = name.replaceAll("[^\\x21-\\x7e]+", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + escaped(name);
    }

    private static String name(String question) {
        StringBuilder name = new StringBuilder("plenary");
        boolean gap = true;
        int letters = 0;
        for (int character : question.codePoints().toArray()) {
            if (letters == LONGEST) {
                break;
            }
            if (Character.isLetterOrDigit(character)) {
                name.append(gap ? "-" : "").appendCodePoint(character);
                letters++;
            }
            gap = !Character.isLetterOrDigit(character);
        }
        return name.toString();
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            escaped.append(plain ? Character.toString(character) : String.format("%%%02X", (int) character));
        }
        return escaped.toString();
    }
}
