package org.plenary.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.Provenance.SkippedFile;

/** What a commit says of itself: in which format and profile, when it was made, of how many documents, and from what. */
final class CommitRecord {
    /**
     * How passages lie in Lucene. To be raised with every change of {@link PassageFields}, {@link StoredPassages} or
     * {@link Analysis} that an index made before would answer wrongly under: such an index then cannot be used, and so is
     * built again from the corpus.
     */
    private static final String FORMAT_NOW = "5";

    private static final String FORMAT = "format";
    private static final String PROFILE = "profile";
    private static final String BUILT = "built";
    private static final String DOCUMENTS = "documents";
    private static final String SOURCES = "sources";
    private static final String FINGERPRINT = "fingerprint";
    private static final String SKIPPED_IN_ALL = "skipped";
    private static final String SKIPPED = "skipped.";
    private static final String REASON = "reason.";

    private CommitRecord() {}

    /** @param sources the checksum of {@link StoredSources} */
    static Map<String, String> write(
            Profile profile, Instant built, int documents, Provenance provenance, long sources) {
        Map<String, String> record = new HashMap<>();
        record.put(FORMAT, FORMAT_NOW);
        record.put(PROFILE, profile.toString());
        record.put(BUILT, built.toString());
        record.put(DOCUMENTS, Integer.toString(documents));
        record.put(SOURCES, Long.toString(sources));
        record.put(FINGERPRINT, provenance.fingerprint());
        record.put(SKIPPED_IN_ALL, Integer.toString(provenance.skippedInAll()));
        for (int at = 0; at < provenance.skipped().size(); at++) {
            record.put(SKIPPED + at, provenance.skipped().get(at).file());
            record.put(REASON + at, provenance.skipped().get(at).reason());
        }
        return record;
    }

    /**
     * @param held whether it stays until somebody asks for another
     * @throws IOException when the generation was not published or is of another format
     */
    static IndexState.Ready read(String generation, DirectoryReader reader, boolean held) throws IOException {
        Map<String, String> record = reader.getIndexCommit().getUserData();
        String format = record.getOrDefault(FORMAT, "none");
        if (!format.equals(FORMAT_NOW)) {
            throw new IOException("index format " + format + " where " + FORMAT_NOW + " is needed");
        }
        try {
            Instant built = Instant.parse(record.getOrDefault(BUILT, ""));
            int documents = Integer.parseInt(record.getOrDefault(DOCUMENTS, ""));
            int skippedInAll = Integer.parseInt(record.getOrDefault(SKIPPED_IN_ALL, ""));
            Provenance provenance =
                    new Provenance(record.getOrDefault(FINGERPRINT, ""), skipped(record), skippedInAll, held);
            int awaiting = new IndexSearcher(reader).count(new TermQuery(new Term(PassageFields.AWAITED, "")));
            return new IndexState.Ready(generation, built, documents, reader.numDocs(), awaiting, provenance);
        } catch (DateTimeParseException | NumberFormatException incomplete) {
            throw new IOException("incomplete record of the index", incomplete);
        }
    }

    /**
     * The checksum of {@link StoredSources}.
     *
     * @throws IOException when the commit has none
     */
    static long sources(DirectoryReader reader) throws IOException {
        try {
            return Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(SOURCES, ""));
        } catch (NumberFormatException incomplete) {
            throw new IOException("incomplete record of the index", incomplete);
        }
    }

    /** The name of the profile it was built in; those built before there were profiles are of the standard one. */
    static String profile(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData().getOrDefault(PROFILE, Profile.STANDARD.toString());
    }

    private static List<SkippedFile> skipped(Map<String, String> record) {
        List<SkippedFile> skipped = new ArrayList<>();
        for (int at = 0; record.containsKey(SKIPPED + at); at++) {
            skipped.add(new SkippedFile(record.getOrDefault(SKIPPED + at, ""), record.getOrDefault(REASON + at, "")));
        }
        return skipped;
    }
}
