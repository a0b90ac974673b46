package org.plenary.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.extract.Extractor;

/**
 * The folder that holds the collection: documents in any depth, their metadata beside or in them, and the list of topics.
 *
 * <p>What a file is, is told by how it begins: text and Markdown are read here, other formats taken apart by an {@link Extractor};
 * {@code NAME.yaml} beside one holds its metadata. {@code .jsonl} and {@code .ndjson}, also with {@code .gz} behind, hold many
 * documents, one a line. {@code topics.json} at the top holds the controlled topics, {@code catalogue.json} documents that may be fetched. {@code README.md} and what is hidden take no
 * part. Everything else is listed too, so that it is reported as skipped rather than overlooked. Nothing of it is kept between
 * calls: each looks at the folder as it is then.
 */
public final class CorpusFolder {
    /** To be changed when the same files would be read into other documents, so that indexes built before are rebuilt. */
    private static final String READING_RULES = "reading rules 6";

    private final FencedFolder folder;
    private final Extractor extractor;
    private final LanguageDetection languages = new LanguageDetection();
    private final EncodingDetection encodings = new EncodingDetection(languages);

    /** A folder of which only texts are read, and files of document formats refused. */
    public CorpusFolder(Path root) {
        this(root, Extractor.none());
    }

    /** @param extractor takes files of document formats apart; closed by whoever made it */
    public CorpusFolder(Path root, Extractor extractor) {
        this.folder = new FencedFolder(root);
        this.extractor = extractor;
    }

    /** Another folder, read in the same way. */
    public CorpusFolder at(Path root) {
        return new CorpusFolder(root, extractor);
    }

    /**
     * The files to read, in the order of their paths.
     *
     * @throws IOException naming the folder, when it is missing or cannot be listed
     */
    public List<SourceFile> files() throws IOException {
        List<SourceFile> all = folder.files();
        Set<SourceFile> sidecars = all.stream()
                .filter(file -> !file.type().equals(DocumentFile.SIDECAR))
                .map(file -> file.beside(DocumentFile.SIDECAR))
                .collect(Collectors.toSet());
        return all.stream().filter(file -> isToRead(file, sidecars)).toList();
    }

    /** @param sidecars where metadata of the other files would be */
    private boolean isToRead(SourceFile file, Set<SourceFile> sidecars) {
        if (file.equals(TopicList.FILE)) {
            return !TopicList.isReadable(folder);
        }
        return file.equals(Catalogue.FILE) ? !Catalogue.isReadable(folder) : !sidecars.contains(file);
    }

    /**
     * How everything in the folder looks, metadata and topics too.
     *
     * @throws IOException naming the folder, when it is missing or cannot be listed
     */
    public Map<SourceFile, FileStamp> stamps() throws IOException {
        return folder.stamps();
    }

    /** How much there is to read of one of {@link #files()}, in bytes; 0 for what cannot be read. */
    public long size(SourceFile file) {
        return folder.size(file);
    }

    /**
     * The file of metadata beside one, as it is; empty when there is none.
     *
     * @throws IOException naming it, when it cannot be read
     */
    public byte[] metadataBeside(SourceFile file) throws IOException {
        SourceFile sidecar = file.beside(DocumentFile.SIDECAR);
        try {
            return folder.isThere(sidecar) && !sidecar.equals(file) ? folder.bytes(sidecar) : new byte[0];
        } catch (UnreadableFile unreadable) {
            throw new IOException(sidecar.name() + ": " + unreadable.reason(), unreadable);
        }
    }

    /** Whether a file may hold more documents than should lie in memory at once. */
    public static boolean holdsMany(SourceFile file) {
        return JsonLinesFile.isRead(file);
    }

    /** Reads one of {@link #files()}, as {@link CorpusReader} does. */
    public void read(SourceFile file, OutcomeReceiver outcomes) {
        reader().read(file, outcomes);
    }

    /** Reads {@link #files()} by the list of topics as it is now. */
    public CorpusReader reader() {
        return new CorpusReader(folder, extractor, languages, encodings);
    }

    /**
     * Labels of the controlled topics by id, in the order of the list; empty when there is no list.
     *
     * @throws IOException naming the list, when it cannot be read
     */
    public Map<String, String> topics() throws IOException {
        try {
            return TopicList.in(folder);
        } catch (UnreadableFile unreadable) {
            throw new IOException(TopicList.FILE.path() + ": " + unreadable.reason(), unreadable);
        }
    }

    /**
     * Documents that the collection knows of and need not hold: their metadata by id, in the order of the list, each with at least
     * one {@code officialUrl}; empty when there is no list.
     *
     * @throws IOException naming the list, when it cannot be read
     */
    public Map<String, Map<String, List<String>>> catalogue() throws IOException {
        try {
            return Catalogue.in(folder);
        } catch (UnreadableFile unreadable) {
            throw new IOException(Catalogue.FILE.path() + ": " + unreadable.reason(), unreadable);
        }
    }

    /**
     * A digest of one of {@link #files()}, of its metadata beside it where there are some: together with {@link #rules()} it
     * changes when other documents may come of the file.
     */
    public String digest(SourceFile file) {
        Fingerprint fingerprint = new Fingerprint().add(file, folder);
        SourceFile sidecar = file.beside(DocumentFile.SIDECAR);
        if (!sidecar.equals(file) && folder.isThere(sidecar)) {
            fingerprint.add(sidecar, folder);
        }
        return fingerprint.written();
    }

    /** A digest of what all files are read by: it changes when other documents may come of any of them. */
    public String rules() {
        return new Fingerprint().add(READING_RULES).add(TopicList.FILE, folder).written();
    }

    /** @param digests of all files, in the order of their paths */
    public static String fingerprint(String rules, Map<SourceFile, String> digests) {
        Fingerprint fingerprint = new Fingerprint().add(rules);
        digests.forEach((file, digest) -> fingerprint.add(file.path()).add(digest));
        return fingerprint.written();
    }

    /**
     * A digest of all that takes part in reading: it changes when the documents that come of this folder may change.
     *
     * @throws IOException naming the folder, when it is missing or cannot be listed
     */
    public String fingerprint() throws IOException {
        Map<SourceFile, String> digests = new LinkedHashMap<>();
        for (SourceFile file : files()) {
            digests.put(file, digest(file));
        }
        return fingerprint(rules(), digests);
    }
}
