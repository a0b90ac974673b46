package org.plenary.cite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;

/**
 * What a document is called. Two names are the same when their keys are: small letters and digits, words parted by one space,
 * without marks, accents, articles and the words that only join.
 */
public final class DocumentNaming {
    private static final Set<String> JOINING = Set.of("the", "of", "on", "for", "and", "in", "to", "see");
    private static final Pattern RESOLUTION = Pattern.compile("(?:.*\\b)?resolution (\\d+ \\d+)");
    private static final Pattern RESOLUTION_SYMBOL = Pattern.compile("a (?:hrc )?res (\\d+ \\d+)");
    private static final Pattern YEAR = Pattern.compile(" (?:19|20)\\d\\d$");

    private DocumentNaming() {}

    /** Empty for a text without letters and digits. */
    public static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        for (String word : Normalizer.normalize(plain, Normalizer.Form.NFC).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty() && !JOINING.contains(word)) {
                key.append(key.isEmpty() ? "" : " ").append(word);
            }
        }
        return key.toString();
    }

    /** The keys that only this document should have: of its id, symbol and titles. */
    public static Set<String> keys(DocumentId id, Metadata metadata) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(id.value()));
        keys.add(key(metadata.title()));
        keys.add(key(metadata.name()));
        String symbol = metadata.symbol();
        if (symbol != null) {
            String key = key(symbol);
            keys.add(key);
            Matcher resolution = RESOLUTION_SYMBOL.matcher(key);
            if (resolution.matches()) {
                boolean council = key.startsWith("a hrc");
                keys.add("resolution " + resolution.group(1));
                keys.add(
                        (council ? "human rights council" : "general assembly") + " resolution " + resolution.group(1));
            }
        }
        keys.remove("");
        return keys;
    }

    /** The keys of a name as typed: its own, and what it says of a resolution. */
    public static List<String> typed(String name) {
        String key = key(name);
        List<String> keys = new ArrayList<>();
        keys.add(key);
        Matcher resolution = RESOLUTION.matcher(key);
        if (resolution.matches()) {
            keys.add("resolution " + resolution.group(1));
        }
        String undated = YEAR.matcher(key).replaceFirst("");
        if (!undated.equals(key)) {
            keys.add(undated);
        }
        return keys;
    }
}
