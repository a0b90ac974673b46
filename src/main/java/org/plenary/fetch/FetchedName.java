package org.plenary.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of the web would be called: as the server says (RFC 6266), else by the end of its address, as much of it as says
 * something, else by the host; with an ending that fits its type.
 */
final class FetchedName {
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*(UTF-8|ISO-8859-1)'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");
    /** Of no use in a name beside the others that make up the path. */
    private static final Predicate<String> SAYS_NOTHING = Pattern.compile(
                    "(?i)(?:[^\\p{L}]*|index|default|home|download)(?:\\.\\p{Alnum}{1,5})?")
            .asMatchPredicate();
    /** Of programs that write pages, not of files. */
    private static final Set<String> PROGRAMS = Set.of("php", "asp", "aspx", "jsp", "do", "cgi", "action");

    private FetchedName() {}

    /**
     * @param disposition the header of that name; empty for none
     * @param endings that names of such files have, the usual one first; empty when any will do
     */
    static String of(String disposition, URI address, List<String> endings) {
        String name = said(disposition).filter(said -> !said.isBlank()).orElseGet(() -> ofAddress(address));
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (endings.isEmpty() || dot > 0 && endings.contains(ending)) {
            return name;
        }
        String stem = dot > 0 && PROGRAMS.contains(ending) ? name.substring(0, dot) : name;
        return stem + "." + endings.getFirst();
    }

    private static Optional<String> said(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return Optional.of(unescaped(extended.group(2), Charset.forName(extended.group(1))));
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return Optional.empty();
        }
        return Optional.of(readAgain(plain.group(1) == null ? plain.group(2) : plain.group(1)));
    }

    /** Bytes of a header come as one character each, while many servers send UTF-8. */
    private static String readAgain(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            return bytes;
        }
    }

    private static String ofAddress(URI address) {
        List<String> parts = Arrays.stream(address.getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> unescaped(part, StandardCharsets.UTF_8))
                .toList();
        Deque<String> taken = new ArrayDeque<>();
        for (String part : parts.reversed()) {
            taken.addFirst(part);
            if (!SAYS_NOTHING.test(part)) {
                return String.join("-", taken);
            }
        }
        taken.addFirst(address.getHost().replace('.', '-'));
        return String.join("-", taken);
    }

    private static String unescaped(String escaped, Charset charset) {
        String sound = BROKEN_ESCAPE.matcher(escaped.replace("+", "%2B")).replaceAll("%25");
        return URLDecoder.decode(sound, charset);
    }
}
