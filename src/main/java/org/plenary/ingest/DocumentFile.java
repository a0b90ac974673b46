package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;

/** Reads one file of the corpus, with its metadata, into a document. */
final class DocumentFile {
    static final String SIDECAR = "yaml";
    static final String MARKDOWN = "md";
    static final String TEXT = "txt";

    private static final int MOST_REMARKS = 50;
    /** Metadata beside a file that tell how to decode it. */
    private static final Set<String> ENCODING_KEYS = Set.of("encoding", "charset");

    private static final Map<String, DocumentReader> READERS =
            Map.of(TEXT, new TextReader(), MARKDOWN, new MarkdownReader());

    private final FencedFolder folder;
    private final SourceFile file;
    private final Set<String> topics;
    private final LanguageDetection languages;
    private final EncodingDetection encodings;
    private final List<String> remarks = new ArrayList<>();

    /** @param topics the ids of the controlled list; empty when there is none */
    DocumentFile(
            FencedFolder folder,
            SourceFile file,
            Set<String> topics,
            LanguageDetection languages,
            EncodingDetection encodings) {
        this.folder = folder;
        this.file = file;
        this.topics = topics;
        this.languages = languages;
        this.encodings = encodings;
    }

    /** Whether files of this type are documents. */
    static boolean isDocument(SourceFile file) {
        return READERS.containsKey(file.type());
    }

    /** Never throws for what the file holds: whatever is wrong with it is the reason why it is skipped. */
    ReadOutcome read() {
        try {
            return document();
        } catch (UnreadableFile unreadable) {
            return new ReadOutcome.Skipped(0, unreadable.reason());
        } catch (RuntimeException | StackOverflowError failed) {
            // A fault in a parser must not keep the other files out.
            return new ReadOutcome.Skipped(0, "reading it failed: " + failed);
        }
    }

    private ReadOutcome.Read document() throws UnreadableFile {
        DocumentReader reader = READERS.get(file.type());
        if (file.type().equals(SIDECAR)) {
            throw new UnreadableFile(
                    file.equals(file.beside(SIDECAR))
                            ? "metadata without a document of the same name beside it"
                            : "metadata are read from .yaml, in small letters");
        }
        if (reader == null) {
            throw new UnreadableFile("files of this type are not read; documents are .txt, .md, .jsonl and .ndjson");
        }
        Sidecar sidecar = sidecar();
        TextLines lines = lines(file, sidecar.encoding());
        FrontMatter head =
                file.type().equals(MARKDOWN) ? FrontMatter.of(lines.lines()) : new FrontMatter(null, lines.lines(), 1);
        MetadataReader metadata = new MetadataReader(entries(head, sidecar), topics);
        String title = metadata.title();
        Outline outline = reader.read(head.text(), head.firstLine(), title);
        if (!outline.hasParagraphs()) {
            throw new UnreadableFile("no paragraphs");
        }
        DocumentId id = id(metadata);
        Numbering written = metadata.numbering();
        Numbering numbering = written == null ? NumberingRule.infer(outline.sections()) : written;
        Metadata known =
                metadata.metadata(title == null ? titleFrom(outline) : title, () -> languages.of(outline.sections()));
        remarks.addAll(metadata.remarks());
        remarks.addAll(outline.remarks());
        return new ReadOutcome.Read(0, new Document(id, known, numbering, outline.sections()), bounded(remarks));
    }

    static List<String> bounded(List<String> remarks) {
        if (remarks.size() <= MOST_REMARKS) {
            return remarks;
        }
        List<String> bounded = new ArrayList<>(remarks.subList(0, MOST_REMARKS));
        bounded.add((remarks.size() - MOST_REMARKS) + " more remarks");
        return bounded;
    }

    private TextLines lines(SourceFile source, @Nullable String encoding) throws UnreadableFile {
        DecodedText decoded = DecodedText.of(folder.bytes(source), encoding, encodings);
        String of = source.equals(file) ? "" : source.name() + ": ";
        decoded.remarks().forEach(remark -> remarks.add(of + remark));
        TextLines lines = TextLines.of(decoded.text());
        if (lines.removed() > 0) {
            remarks.add(lines.removed() + " control characters were removed");
        }
        return lines;
    }

    /**
     * The metadata beside a file.
     *
     * @param entries null when there are none
     * @param broken why they cannot be read; null when they can
     */
    private record Sidecar(
            @Nullable MetadataEntries entries, @Nullable String broken) {
        @Nullable
        String encoding() {
            return entries == null
                    ? null
                    : ENCODING_KEYS.stream()
                            .flatMap(key -> entries.values().getOrDefault(key, List.of()).stream())
                            .findFirst()
                            .orElse(null);
        }
    }

    private Sidecar sidecar() {
        SourceFile beside = file.beside(SIDECAR);
        if (!folder.isThere(beside)) {
            return new Sidecar(null, null);
        }
        try {
            return new Sidecar(MetadataEntries.parse(lines(beside, null).lines(), 1), null);
        } catch (UnreadableFile unreadable) {
            return new Sidecar(null, beside.name() + ": " + unreadable.reason());
        }
    }

    private MetadataEntries entries(FrontMatter head, Sidecar sidecar) throws UnreadableFile {
        if (head.entries() != null) {
            if (sidecar.entries() != null || sidecar.broken() != null) {
                String name = file.beside(SIDECAR).name();
                remarks.add("the metadata in " + name + " are not used, since the file has its own");
            }
            return head.entries();
        }
        if (sidecar.broken() != null) {
            throw new UnreadableFile(sidecar.broken());
        }
        return sidecar.entries() == null
                ? MetadataEntries.NONE
                : sidecar.entries().without(ENCODING_KEYS);
    }

    private DocumentId id(MetadataReader metadata) throws UnreadableFile {
        DocumentId written = metadata.id();
        if (written != null) {
            return written;
        }
        return DocumentId.ofFileName(file.stem())
                .orElseThrow(() -> new UnreadableFile("its name has no letter or digit to make a document id of"));
    }

    private String titleFrom(Outline outline) {
        String found = outline.title();
        String title = found == null ? Wording.collapsed(file.stem()) : found;
        if (found == null || !file.type().equals(MARKDOWN)) {
            remarks.add("the metadata have no title; \"" + title + "\" is taken");
        }
        return title;
    }
}
