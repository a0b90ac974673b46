package org.plenary.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.index.Facet;
import org.plenary.index.Filters;

/**
 * A question that people ask of the collection, and what answers it.
 *
 * @param need what they want to know
 * @param inReport labels of the paragraphs of the report that answer it
 * @param elsewhere ids of other passages, or of whole documents, that answer it
 */
record UserQuestion(String id, String text, String need, List<String> inReport, List<String> elsewhere) {
    private static final String REPORT = "wuzhen-report-2016";

    static final Filters IN_REPORT = new Filters(Map.of(Facet.DOCUMENT, Set.of(REPORT)), Map.of(), null, null);

    private static final Pattern KEY = Pattern.compile("([A-Za-z]+)\\.(\\w+):.*");
    private static final Pattern DOCUMENT = Pattern.compile("([a-z0-9-]+)(?: \\(([^)]*)\\))?");

    static List<UserQuestion> all() throws IOException {
        List<UserQuestion> questions = new ArrayList<>();
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/queries/user_queries.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            questions.add(new UserQuestion(cells[0], cells[1], cells[4], inReport(cells[6]), elsewhere(cells[7])));
        }
        return questions;
    }

    boolean isAnsweredBy(String passage) {
        String document = passage.substring(0, passage.indexOf('/'));
        String label = passage.substring(passage.indexOf('/') + 1);
        return (document.equals(REPORT) && inReport.contains(label))
                || elsewhere.contains(document)
                || elsewhere.contains(passage);
    }

    private static List<String> inReport(String cell) {
        List<String> labels = new ArrayList<>();
        for (String part : cell.split("\\|\\|")) {
            Matcher key = KEY.matcher(part.strip());
            if (key.matches()) {
                labels.add(label(key.group(1), key.group(2)));
            }
        }
        return labels;
    }

    private static String label(String section, String place) {
        return switch (section) {
            case "F" -> "front-matter." + place;
            case "intro" -> "introduction." + place;
            case "LA" ->
                switch (place) {
                    case "lead" -> "looking-ahead.1";
                    case "close" -> "looking-ahead.2";
                    default -> "looking-ahead(" + place + ")";
                };
            default -> section + "." + place;
        };
    }

    /** As {@code gge-2015 (13); wsis-tunis-agenda-2005 (35, 68)}, or ids alone with blanks between. */
    private static List<String> elsewhere(String cell) {
        List<String> ids = new ArrayList<>();
        Matcher document = DOCUMENT.matcher(cell);
        while (document.find()) {
            String numbers = document.group(2);
            if (numbers == null) {
                ids.add(document.group(1));
            } else {
                for (String number : numbers.split(", *")) {
                    ids.add(document.group(1) + "/" + number);
                }
            }
        }
        return ids;
    }
}
