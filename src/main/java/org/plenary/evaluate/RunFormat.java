package org.plenary.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.evaluate.Outcome.Ranked;
import tools.jackson.databind.json.JsonMapper;

/** How rankings are written down. */
public enum RunFormat {
    /**
     * {@code query Q0 id rank score tag}, a line a hit. Scores fall strictly from hit to hit, by the least that a float can where the
     * index gave two the same, so that tools which sort by them see the order that was given. A space in an id is written as {@code _}.
     */
    TREC {
        @Override
        void write(Ranked ranked, String tag, Writer out) throws IOException {
            float before = Float.POSITIVE_INFINITY;
            int rank = 0;
            for (RankedHit hit : ranked.hits()) {
                rank++;
                float score = Math.min((float) hit.score(), Math.nextDown(before));
                before = score;
                out.write(unspaced(ranked.topic().id()) + " Q0 " + unspaced(hit.id()) + " " + rank + " " + score + " "
                        + tag + "\n");
            }
        }
    },
    /** A JSON object a question: {@code {"id","query","partial","hits":[{"rank","id","score"}]}}. */
    JSONL {
        @Override
        void write(Ranked ranked, String tag, Writer out) throws IOException {
            List<Place> places = new ArrayList<>();
            for (RankedHit hit : ranked.hits()) {
                places.add(new Place(places.size() + 1, hit.id(), hit.score()));
            }
            Line line = new Line(ranked.topic().id(), ranked.topic().text(), ranked.partial(), places);
            out.write(JsonMapper.shared().writeValueAsString(line) + "\n");
        }
    },
    /** {@code query-id,query,rank,id,score}, a row a hit, as RFC 4180 has it. */
    CSV {
        @Override
        void begin(Writer out) throws IOException {
            out.write("query-id,query,rank,id,score\r\n");
        }

        @Override
        void write(Ranked ranked, String tag, Writer out) throws IOException {
            int rank = 0;
            for (RankedHit hit : ranked.hits()) {
                rank++;
                out.write(quoted(ranked.topic().id()) + ","
                        + quoted(ranked.topic().text()) + "," + rank + "," + quoted(hit.id()) + "," + hit.score()
                        + "\r\n");
            }
        }
    };

    private record Place(int rank, String id, double score) {}

    private record Line(String id, String query, boolean partial, List<Place> hits) {}

    /** What comes before the first ranking. */
    void begin(Writer out) throws IOException {}

    /** @param tag names the run, without spaces */
    abstract void write(Ranked ranked, String tag, Writer out) throws IOException;

    private static String unspaced(String id) {
        return id.replaceAll("\\s", "_");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** As it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
