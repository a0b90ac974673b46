package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.QuoteAnswers.Checked;
import org.plenary.engine.QuoteParts.Part;
import org.plenary.engine.QuoteParts.Word;
import org.plenary.engine.QuoteVerdict.Place;
import org.plenary.engine.QuoteVerdict.Stretch;
import org.plenary.index.Deadline;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchResponse.Highlight;

/** One quotation on its way to its verdict: verbatim in a paragraph, else over the border of two, else laid beside the closest. */
final class OneQuote {
    /** Places of an exact quotation that are told. */
    private static final int MOST_PLACES = 20;
    /** Paragraphs that are laid beside the quotation, of those that share most words with it. */
    private static final int MOST_ALIGNED = 8;
    /** Documents that are opened for quotations that run over paragraphs. */
    private static final int MOST_OPENED = 5;

    private static final int MOST_CLOSEST = 3;

    /** Of the letters of the words of a quotation, and of its words, that an altered one shares with the text. */
    private static final double ALTERED = 0.65;

    private static final double CLOSE = 0.35;
    /** Words in a row: function words stand alike in any two sentences, one here and one there. */
    private static final int RUN = 3;
    /** How many times longer than the quotation the stretch of text may be that it is taken for. */
    private static final double LONGEST_STRETCH = 2.5;

    private final SearchIndex index;
    private final Deadline deadline;
    private final String quote;
    private final QuoteParts literal;
    private final QuoteParts understood;
    private final QuoteCandidates candidates;
    private final Map<String, List<QuoteToken>> tokens = new HashMap<>();
    private final IndexState.Ready state;

    OneQuote(SearchIndex index, Deadline deadline, String quote) {
        this.index = index;
        this.deadline = deadline;
        this.quote = quote;
        List<QuoteToken> typed = QuoteToken.of(quote);
        this.literal = QuoteParts.literal(typed);
        QuoteParts read = QuoteParts.understood(typed);
        this.understood = read.parts().isEmpty() ? literal : read;
        this.candidates = new QuoteCandidates(index, deadline);
        this.state = candidates.lookForAll(understood);
    }

    IndexState.Ready state() {
        return state;
    }

    Checked checked() {
        List<Place> places = inOneParagraph();
        if (places.isEmpty()) {
            candidates.lookForSome(understood);
            places = inOneParagraph();
        }
        if (places.isEmpty()) {
            places = inHeadings();
        }
        if (places.isEmpty()) {
            places = overParagraphs();
        }
        QuoteVerdict verdict = places.isEmpty() ? closest() : exact(places);
        return new Checked(quote, verdict, candidates.isCut() || deadline.passed());
    }

    private QuoteVerdict exact(List<Place> places) {
        List<Place> best = places.stream()
                .sorted(Comparator.comparing(Place::isDigest)
                        .thenComparingInt(place -> place.differences().size()))
                .limit(MOST_PLACES)
                .toList();
        return new QuoteVerdict.Exact(best, places.size() > best.size() || candidates.hasMore());
    }

    private List<Place> inOneParagraph() {
        List<Place> places = new ArrayList<>();
        for (IndexedPassage candidate : candidates.passages()) {
            verbatim(candidate.passage().text())
                    .ifPresent(found -> places.add(new Place(
                            candidate.metadata(),
                            List.of(Stretch.of(candidate.passage(), found.parts())),
                            found.differences())));
        }
        return places;
    }

    /** Each heading once, with the paragraph under it that was found first. */
    private List<Place> inHeadings() {
        Map<List<String>, Place> places = new LinkedHashMap<>();
        for (IndexedPassage under : candidates.underHeadings(understood)) {
            for (String heading : under.passage().sectionPath()) {
                verbatim(heading)
                        .ifPresent(found -> places.putIfAbsent(
                                List.of(under.document().value(), heading),
                                new Place(
                                        under.metadata(),
                                        List.of(new Stretch(under.passage(), heading, found.parts())),
                                        found.differences())));
            }
        }
        return List.copyOf(places.values());
    }

    private Optional<VerbatimMatch.Found> verbatim(String text) {
        List<QuoteToken> here = tokens.computeIfAbsent(text, QuoteToken::of);
        Optional<VerbatimMatch.Found> found = VerbatimMatch.of(quote, literal, text, here);
        return found.isEmpty() && understood.isTelling() ? VerbatimMatch.of(quote, understood, text, here) : found;
    }

    /** Each paragraph that may have some of it with the one before and with the one behind. */
    private List<Place> overParagraphs() {
        Map<PassageId, IndexedPassage> near = new LinkedHashMap<>();
        bySharedWords().forEach(each -> near.put(each.passage().id(), each));
        Map<DocumentId, Optional<IndexedDocument>> opened = new HashMap<>();
        Set<PassageId> tried = new HashSet<>();
        List<Place> places = new ArrayList<>();
        for (IndexedPassage candidate : near.values()) {
            DocumentId id = candidate.document();
            if (deadline.passed() || !opened.containsKey(id) && opened.size() == MOST_OPENED) {
                continue;
            }
            IndexedDocument document =
                    opened.computeIfAbsent(id, index::document).orElse(null);
            if (document == null) {
                continue;
            }
            int at = document.passages().indexOf(candidate.passage());
            for (int first = Math.max(0, at - 1); at >= 0 && first <= at; first++) {
                if (tried.add(document.passages().get(first).id())) {
                    overParagraphs(document, first).ifPresent(places::add);
                }
            }
        }
        return places;
    }

    /** In a paragraph and the two behind it, beginning in the first. */
    private Optional<Place> overParagraphs(IndexedDocument document, int first) {
        List<Passage> all = document.passages();
        List<Passage> neighbours = all.subList(first, Math.min(all.size(), first + 3));
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Passage passage : neighbours) {
            starts.add(text.length());
            text.append(passage.text()).append("\n\n");
        }
        return verbatim(text.toString()).map(found -> {
            List<Stretch> stretches = new ArrayList<>();
            for (int at = 0; at < neighbours.size(); at++) {
                Passage passage = neighbours.get(at);
                List<Highlight> inside =
                        within(found.parts(), starts.get(at), passage.text().length());
                if (!inside.isEmpty()) {
                    stretches.add(Stretch.of(passage, inside));
                }
            }
            return new Place(document.metadata(), stretches, found.differences());
        });
    }

    private static List<Highlight> within(List<Highlight> parts, int start, int length) {
        List<Highlight> inside = new ArrayList<>();
        for (Highlight part : parts) {
            int from = Math.max(part.start(), start);
            int to = Math.min(part.end(), start + length);
            if (from < to) {
                inside.add(new Highlight(from - start, to - start));
            }
        }
        return inside;
    }

    private List<IndexedPassage> bySharedWords() {
        Set<String> wanted = new HashSet<>();
        for (Part part : understood.parts()) {
            for (Word word : part.words()) {
                if (word.token().isWord()) {
                    wanted.add(WordAlignment.lower(word.token()));
                }
            }
        }
        Map<PassageId, Integer> shared = new HashMap<>();
        for (IndexedPassage candidate : candidates.passages()) {
            Set<String> has = new HashSet<>();
            for (QuoteToken token : tokens.computeIfAbsent(candidate.passage().text(), QuoteToken::of)) {
                has.add(WordAlignment.lower(token));
            }
            has.retainAll(wanted);
            shared.put(
                    candidate.passage().id(),
                    has.stream().mapToInt(String::length).sum());
        }
        return candidates.passages().stream()
                .sorted(Comparator.comparingInt(
                        each -> -shared.getOrDefault(each.passage().id(), 0)))
                .toList();
    }

    private record Beside(IndexedPassage passage, WordAlignment alignment, double share) {
        private Place place() {
            return new Place(
                    passage.metadata(), List.of(Stretch.of(passage.passage(), List.of(alignment.stretch()))), Set.of());
        }
    }

    private QuoteVerdict closest() {
        List<Beside> beside = new ArrayList<>();
        for (IndexedPassage candidate :
                bySharedWords().stream().limit(MOST_ALIGNED).toList()) {
            if (deadline.passed()) {
                break;
            }
            String text = candidate.passage().text();
            WordAlignment.of(quote, understood, text, tokens.computeIfAbsent(text, QuoteToken::of))
                    .ifPresent(alignment -> beside.add(new Beside(candidate, alignment, share(alignment))));
        }
        beside.sort(Comparator.comparingDouble(Beside::share)
                .reversed()
                .thenComparing(each -> each.place().isDigest()));
        if (!beside.isEmpty() && isAltered(beside.getFirst())) {
            Beside best = beside.getFirst();
            return new QuoteVerdict.Altered(
                    best.place(),
                    best.alignment().diff(),
                    best.alignment().alike(),
                    Math.toIntExact(understood.words()),
                    best.alignment().wordsStand());
        }
        return new QuoteVerdict.NotFound(beside.stream()
                .filter(each -> each.share() >= CLOSE && each.alignment().run() >= RUN)
                .limit(MOST_CLOSEST)
                .map(Beside::place)
                .toList());
    }

    private boolean isAltered(Beside best) {
        WordAlignment alignment = best.alignment();
        return best.share() >= ALTERED
                && alignment.run() >= Math.min(RUN, understood.words())
                && alignment.words() <= LONGEST_STRETCH * understood.words();
    }

    /** The lesser of the shares of words and of letters that the text has too. */
    private double share(WordAlignment alignment) {
        int letters = 0;
        for (Part part : understood.parts()) {
            for (Word word : part.words()) {
                letters += word.token().isWord() ? word.token().text().length() : 0;
            }
        }
        return Math.min(
                (double) alignment.alike() / understood.words(), (double) alignment.letters() / Math.max(1, letters));
    }
}
