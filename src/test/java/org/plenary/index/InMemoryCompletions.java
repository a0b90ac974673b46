package org.plenary.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.query.Parsed.TypedWord;
import org.plenary.query.QueryParser;
import org.plenary.query.UnfinishedText;

/** Completes a text by looking at every word of every passage. */
final class InMemoryCompletions {
    private static final int LONGEST_PHRASE = 3;
    private static final int PLACED_BEHIND = 2;
    private static final double ELSEWHERE = 0.05;

    private final List<IndexedPassage> passages;
    private final UnfinishedText typed;

    InMemoryCompletions(List<IndexedPassage> passages, UnfinishedText typed) {
        this.passages = passages;
        this.typed = typed;
    }

    List<Completion> best(int most) {
        List<Completion> completions = new ArrayList<>();
        if (!typed.text().isBlank()) {
            completions.addAll(symbols().stream().limit(most).toList());
        }
        if (!typed.text().isBlank() && completions.isEmpty()) {
            completions.addAll(terms().stream().limit(most).toList());
            completions.addAll(titles().stream().limit(most).toList());
        }
        return completions;
    }

    private Map<DocumentId, Metadata> documents() {
        Map<DocumentId, Metadata> documents = new TreeMap<>(Comparator.comparing(DocumentId::value));
        passages.forEach(passage -> documents.put(passage.document(), passage.metadata()));
        return documents;
    }

    private List<Completion> symbols() {
        String run = typed.text().substring(typed.runStart());
        String before = typed.text().substring(0, typed.runStart());
        List<Completion> symbols = new ArrayList<>();
        documents().forEach((id, metadata) -> {
            String symbol = metadata.symbol();
            boolean begins = symbol != null && lower(symbol).startsWith(lower(run));
            if (begins && !run.codePoints().allMatch(Character::isLetter)) {
                symbols.add(new Completion.Symbol(before + symbol, id, metadata));
            }
        });
        symbols.sort(Comparator.comparing(Completion::text));
        return symbols;
    }

    private List<Completion> titles() {
        List<String> beginnings = exact(typed.text());
        List<Completion.Title> titles = new ArrayList<>();
        documents().forEach((id, metadata) -> {
            List<String> words = exact(metadata.title() + " " + metadata.name());
            if (beginnings.stream()
                    .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)))) {
                titles.add(new Completion.Title(id, metadata));
            }
        });
        if (beginnings.isEmpty()) {
            return List.of();
        }
        titles.sort(Comparator.comparing((Completion.Title title) -> !opens(title.metadata(), beginnings.getFirst()))
                .thenComparing(title -> title.text().length())
                .thenComparing(Completion::text));
        return List.copyOf(titles);
    }

    private static boolean opens(Metadata metadata, String beginning) {
        return exact(metadata.title()).getFirst().startsWith(beginning)
                || exact(metadata.name()).getFirst().startsWith(beginning);
    }

    private List<Completion> terms() {
        Set<String> before = new HashSet<>();
        for (TypedWord word : QueryParser.parse(typed.before()).words()) {
            PlainText.tokens(word.text()).stream()
                    .filter(token -> !PlainText.saysNothing(token.exact()))
                    .map(PlainText.Token::stem)
                    .filter(stem ->
                            passages.stream().anyMatch(passage -> stems(passage).contains(stem)))
                    .forEach(before::add);
        }
        List<Completion.Term> terms = new ArrayList<>();
        Map<String, Double> scores = new HashMap<>();
        Map<String, String> byForm = new LinkedHashMap<>();
        candidates().forEach((text, added) -> {
            List<String> content = exact(added).stream()
                    .filter(word -> !PlainText.saysNothing(word))
                    .toList();
            long having = passages.stream()
                    .filter(passage -> stems(passage).containsAll(before)
                            && exact(passage.passage().text()).containsAll(content))
                    .count();
            if (having > 0) {
                terms.add(new Completion.Term(text, having));
            }
            scores.put(text, having * (ELSEWHERE + shareSideBySide(added)));
            byForm.put(text, String.join(" ", stems(added)));
        });
        terms.sort(Comparator.comparing((Completion.Term term) -> -scores.get(term.text()))
                .thenComparing(Completion.Term::text));
        Set<String> forms = new HashSet<>();
        return terms.stream()
                .filter(term -> !stems(typed.before())
                        .containsAll(List.of(byForm.get(term.text()).split(" "))))
                .filter(term -> forms.add(byForm.get(term.text())))
                .<Completion>map(term -> term)
                .toList();
    }

    private double shareSideBySide(String added) {
        List<String> words = new ArrayList<>(exact(typed.before()));
        words.subList(0, Math.max(0, words.size() - PLACED_BEHIND)).clear();
        words.addAll(exact(added));
        List<List<String>> together = passages.stream()
                .map(passage -> exact(passage.passage().text()))
                .filter(text -> text.containsAll(words))
                .toList();
        long sideBySide = together.stream()
                .filter(text -> Collections.indexOfSubList(text, words) >= 0)
                .count();
        return together.isEmpty() ? 0 : (double) sideBySide / together.size();
    }

    /** Whole texts, each with what is new of them from the last word on. */
    private Map<String, String> candidates() {
        Map<String, String> candidates = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        passages.forEach(passage -> words.addAll(exact(passage.passage().text())));
        String begun = folded(typed.word());
        words.stream()
                .filter(word -> !begun.isEmpty() && word.startsWith(begun) && isContentWord(word))
                .forEach(word -> candidates.put(typed.before() + word, word));
        for (IndexedPassage passage : passages) {
            for (String phrase : phrases(passage.passage().sectionPath())) {
                addPhrase(phrase, candidates);
            }
        }
        candidates.remove(typed.text());
        return candidates;
    }

    private void addPhrase(String phrase, Map<String, String> candidates) {
        for (int count = 1; count <= LONGEST_PHRASE; count++) {
            int start = typed.startOfWords(count);
            String end = start < 0 ? "" : folded(typed.text().substring(start));
            boolean begun = !end.isBlank() && (count > 1 || !typed.word().isEmpty());
            if (begun && phrase.startsWith(end)) {
                String added = phrase.substring(end.lastIndexOf(' ') + 1);
                candidates.put(typed.text().substring(0, start) + phrase, added);
            }
        }
    }

    private static List<String> phrases(List<String> headings) {
        List<String> phrases = new ArrayList<>();
        for (String heading : headings) {
            List<String> words = exact(heading);
            for (int first = 0; first + 1 < words.size(); first++) {
                int last = first + (PlainText.saysNothing(words.get(first + 1)) ? 2 : 1);
                if (last < words.size() && isContentWord(words.get(first)) && isContentWord(words.get(last))) {
                    phrases.add(String.join(" ", words.subList(first, last + 1)));
                }
            }
        }
        return phrases;
    }

    private static boolean isContentWord(String word) {
        return word.length() > 1
                && word.codePoints().anyMatch(Character::isLetter)
                && word.codePoints().noneMatch(Character::isIdeographic)
                && !PlainText.saysNothing(word);
    }

    private static Set<String> stems(IndexedPassage passage) {
        return new HashSet<>(stems(passage.passage().text()));
    }

    private static List<String> stems(String text) {
        return PlainText.tokens(text).stream().map(PlainText.Token::stem).toList();
    }

    private static List<String> exact(String text) {
        return PlainText.tokens(text).stream().map(PlainText.Token::exact).toList();
    }

    private static String folded(String text) {
        return PlainText.folded(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
