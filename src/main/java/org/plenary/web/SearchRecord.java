package org.plenary.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.plenary.engine.Answer;
import org.plenary.engine.Question;

/**
 * A search as it can be cited: what was asked and how it was read, what answered, how much there was, when, and the address that
 * asks it again and tells whether the answer is another one by then.
 *
 * @param query as typed
 * @param filters what the answer was narrowed to, as parameters
 * @param accessed by the clock of this server
 * @param url whole
 */
public record SearchRecord(
        String query,
        String interpreted,
        String mode,
        String words,
        boolean expanded,
        String sort,
        List<Parameter> filters,
        ApiBodies.IndexBody index,
        ApiBodies.TotalBody total,
        String accessed,
        String url) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int KEY_BYTES = 4;

    public SearchRecord {
        filters = List.copyOf(filters);
    }

    /** The forms it can be had in. */
    enum Format {
        JSON,
        TEXT,
        BIBTEX;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param origin of this server, as {@code http://127.0.0.1:8080} */
    static SearchRecord of(Answer answer, String origin, Instant now) {
        Question question = answer.question();
        ApiBodies.IndexBody index = ApiBodies.IndexBody.of(answer.response().index());
        ApiBodies.TotalBody total = new ApiBodies.TotalBody(
                answer.response().total(), !answer.response().partial());
        return new SearchRecord(
                answer.parsed().raw(),
                answer.parsed().interpreted(),
                answer.mode().written(),
                ApiBodies.words(answer),
                question.expanding(),
                question.sort().parameter(),
                Parameter.ofFilters(question.filters()),
                index,
                total,
                now.toString(),
                origin + new SearchAddress(question).first() + "&version=" + index.version() + "&count="
                        + total.value());
    }

    /** In running text. */
    String text() {
        return said() + " Accessed " + day(accessed) + ". " + url;
    }

    private String said() {
        String asked = query.isBlank() ? "all paragraphs" : "“" + query.strip() + "”";
        StringJoiner how = new StringJoiner("; ", " (", ")");
        if (!interpreted.equals(query.strip()) && !query.isBlank()) {
            how.add("read as " + interpreted);
        }
        how.add("mode " + mode);
        how.add("words " + words);
        if (!expanded) {
            how.add("without other names");
        }
        filters.forEach(filter -> how.add(filter.name() + "=" + filter.value()));
        how.add("sorted by " + sort);
        return "Plenary, search for " + asked + how + ": "
                + (total.exact() ? "" : "at least ") + Count.paragraphs(total.value()) + " of "
                + Count.written(index.passages()) + " in " + Count.of(index.documents(), "document", "documents")
                + ". Index version " + index.version() + ", built " + day(index.built()) + ".";
    }

    /** As BibTeX and its successors read it. */
    String bibtex() {
        String key = "plenary-search-" + Sha256.hexadecimal(url.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        List<String> fields = new ArrayList<>();
        fields.add("  title = {{" + escaped(query.isBlank() ? "All paragraphs" : query.strip()) + "}}");
        fields.add("  howpublished = {Search in Plenary}");
        fields.add("  year = {" + accessed.substring(0, 4) + "}");
        fields.add("  urldate = {" + accessed.substring(0, 10) + "}");
        fields.add("  url = {" + url + "}");
        fields.add("  note = {" + escaped(said()) + "}");
        return "@misc{" + key + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    /** What the program behind it would take for a command stands for itself. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char character : text.toCharArray()) {
            switch (character) {
                case '\\' -> escaped.append("{\\textbackslash}");
                case '~' -> escaped.append("{\\textasciitilde}");
                case '^' -> escaped.append("{\\textasciicircum}");
                case '{' -> escaped.append("{\\textbraceleft}");
                case '}' -> escaped.append("{\\textbraceright}");
                case '%', '&', '$', '#', '_' -> escaped.append('\\').append(character);
                default -> escaped.append(Character.isISOControl(character) ? ' ' : character);
            }
        }
        return escaped.toString();
    }

    private static String day(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZoneOffset.UTC).format(DAY);
    }
}
