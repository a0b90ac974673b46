package org.plenary.ingest;

import java.util.Set;
import org.plenary.extract.Extractor;

/** Reads files of one corpus, all by the same list of topics. May be used by many threads. */
public final class CorpusReader {
    private final FencedFolder folder;
    private final Extractor extractor;
    private final LanguageDetection languages;
    private final EncodingDetection encodings;
    private final Set<String> topics;

    CorpusReader(FencedFolder folder, Extractor extractor, LanguageDetection languages, EncodingDetection encodings) {
        this.folder = folder;
        this.extractor = extractor;
        this.languages = languages;
        this.encodings = encodings;
        this.topics = topics(folder);
    }

    /** A broken list is among the files itself; the documents are read without it. */
    private static Set<String> topics(FencedFolder folder) {
        try {
            return TopicList.in(folder).keySet();
        } catch (UnreadableFile _) {
            return Set.of();
        }
    }

    /**
     * Reads a file and hands on what comes of it: one outcome, or one for every document in the file. Never throws for what the
     * file is or holds, that is told by the outcomes; what the receiver throws ends it.
     */
    public void read(SourceFile file, OutcomeReceiver outcomes) {
        if (JsonLinesFile.isRead(file)) {
            new JsonLinesFile(folder, file, topics, languages).read(outcomes);
        } else {
            outcomes.receive(outcome(file), folder.size(file));
        }
    }

    private ReadOutcome outcome(SourceFile file) {
        try {
            if (file.equals(Catalogue.FILE)) {
                Catalogue.in(folder);
            } else if (file.equals(TopicList.FILE)) {
                TopicList.in(folder);
            }
        } catch (UnreadableFile unreadable) {
            return new ReadOutcome.Skipped(0, unreadable.reason());
        }
        return new DocumentFile(folder, file, topics, languages, encodings, extractor).read();
    }
}
