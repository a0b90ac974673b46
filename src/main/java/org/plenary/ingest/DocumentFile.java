package org.plenary.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.extract.Extraction;
import org.plenary.extract.Extractor;

/** Reads one file of the corpus, with its metadata, into a document. */
final class DocumentFile {
    static final String SIDECAR = "yaml";
    static final String MARKDOWN = "md";

    private static final int MOST_REMARKS = 50;
    /** Metadata beside a file that tell how to decode it. */
    private static final Set<String> ENCODING_KEYS = Set.of("encoding", "charset");

    private final FencedFolder folder;
    private final SourceFile file;
    private final Set<String> topics;
    private final LanguageDetection languages;
    private final EncodingDetection encodings;
    private final Extractor extractor;
    private final List<String> remarks = new ArrayList<>();

    /** @param topics the ids of the controlled list; empty when there is none */
    DocumentFile(
            FencedFolder folder,
            SourceFile file,
            Set<String> topics,
            LanguageDetection languages,
            EncodingDetection encodings,
            Extractor extractor) {
        this.folder = folder;
        this.file = file;
        this.topics = topics;
        this.languages = languages;
        this.encodings = encodings;
        this.extractor = extractor;
    }

    /**
     * Never throws for what the file holds: whatever is wrong with it is the reason why it is skipped.
     *
     * @throws CancellationException when the extractor is closed
     */
    ReadOutcome read() {
        try {
            return document();
        } catch (UnreadableFile unreadable) {
            return new ReadOutcome.Skipped(0, unreadable.reason());
        } catch (CancellationException stopping) {
            // Nothing is wrong with the file, so that it must not be told, and published, as skipped.
            throw stopping;
        } catch (RuntimeException | StackOverflowError failed) {
            // A fault in a parser must not keep the other files out.
            return new ReadOutcome.Skipped(0, "reading it failed: " + failed);
        }
    }

    private ReadOutcome.Read document() throws UnreadableFile {
        if (file.type().equals(SIDECAR)) {
            throw new UnreadableFile(
                    file.equals(file.beside(SIDECAR))
                            ? "metadata without a document of the same name beside it"
                            : "metadata are read from .yaml, in small letters");
        }
        byte[] bytes = folder.bytes(file);
        Sidecar sidecar = sidecar();
        return switch (FileKind.of(bytes, file)) {
            case MARKDOWN -> markdown(lines(file, bytes, sidecar.encoding()), sidecar);
            case PLAIN_TEXT -> {
                List<String> lines = lines(file, bytes, sidecar.encoding()).lines();
                MetadataReader metadata = new MetadataReader(entries(null, sidecar), topics);
                yield document(metadata, new TextReader().read(lines, 1, metadata.title()));
            }
            case FORMATTED -> extracted(extractor.extract(bytes, file.name()), sidecar);
        };
    }

    private ReadOutcome.Read markdown(TextLines lines, Sidecar sidecar) throws UnreadableFile {
        FrontMatter head = FrontMatter.of(lines.lines());
        MetadataReader metadata = new MetadataReader(entries(head.entries(), sidecar), topics);
        return document(metadata, new MarkdownReader().read(head.text(), head.firstLine(), metadata.title()));
    }

    /** What the file says of itself counts where the metadata beside it say nothing; its title is looked for in its text. */
    private ReadOutcome.Read extracted(Extraction extraction, Sidecar sidecar) throws UnreadableFile {
        return switch (extraction) {
            case Extraction.Refused(String reason) -> throw new UnreadableFile(reason);
            case Extraction.Extracted extracted -> {
                Map<String, List<String>> own = new LinkedHashMap<>(extracted.metadata());
                own.remove("title");
                MetadataReader metadata =
                        new MetadataReader(entries(null, sidecar).orElse(own), topics);
                yield document(metadata, new ExtractedReader().read(extracted, metadata.title()));
            }
        };
    }

    private ReadOutcome.Read document(MetadataReader metadata, Outline outline) throws UnreadableFile {
        if (!outline.hasParagraphs()) {
            throw new UnreadableFile("no paragraphs");
        }
        DocumentId id = id(metadata);
        String title = metadata.title();
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

    private TextLines lines(SourceFile source, byte[] bytes, @Nullable String encoding) throws UnreadableFile {
        DecodedText decoded = DecodedText.of(bytes, encoding, encodings);
        TextLines lines = decoded.lines();
        String of = source.equals(file) ? "" : source.name() + ": ";
        decoded.remarks().forEach(remark -> remarks.add(of + remark));
        if (lines.removed() > 0) {
            remarks.add(of + lines.removed() + " control characters were removed");
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
            TextLines lines = lines(beside, folder.bytes(beside), null);
            return new Sidecar(MetadataEntries.parse(lines.lines(), 1), null);
        } catch (UnreadableFile unreadable) {
            return new Sidecar(null, beside.name() + ": " + unreadable.reason());
        }
    }

    /** @param own those at the head of the file; null when it has none */
    private MetadataEntries entries(@Nullable MetadataEntries own, Sidecar sidecar) throws UnreadableFile {
        boolean isBeside = sidecar.entries() != null || sidecar.broken() != null;
        if (own != null && isBeside) {
            remarks.add("the metadata in " + file.beside(SIDECAR).name() + " are not used, since the file has its own");
        }
        if (own != null) {
            return own;
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
