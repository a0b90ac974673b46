package org.plenary.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final FencedFolder folder;
    private final SourceFile file;
    private final Set<String> topics;
    private final LanguageDetection languages;
    private final Extractor extractor;
    private final List<String> remarks = new ArrayList<>();

    /** @param topics the ids of the controlled list; empty when there is none */
    DocumentFile(
            FencedFolder folder,
            SourceFile file,
            Set<String> topics,
            LanguageDetection languages,
            Extractor extractor) {
        this.folder = folder;
        this.file = file;
        this.topics = topics;
        this.languages = languages;
        this.extractor = extractor;
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
        if (file.type().equals(SIDECAR)) {
            throw new UnreadableFile(
                    file.equals(file.beside(SIDECAR))
                            ? "metadata without a document of the same name beside it"
                            : "metadata are read from .yaml, in small letters");
        }
        return switch (FileKind.of(folder.bytes(file), file)) {
            case MARKDOWN -> markdown(lines(file));
            case PLAIN_TEXT -> {
                MetadataReader metadata = new MetadataReader(entries(null), topics);
                yield document(metadata, new TextReader().read(lines(file).lines(), 1, metadata.title()));
            }
            case FORMATTED -> extracted(extractor.extract(folder.bytes(file), file.name()));
        };
    }

    private ReadOutcome.Read markdown(TextLines lines) throws UnreadableFile {
        FrontMatter head = FrontMatter.of(lines.lines());
        MetadataReader metadata = new MetadataReader(entries(head.entries()), topics);
        return document(metadata, new MarkdownReader().read(head.text(), head.firstLine(), metadata.title()));
    }

    /** What the file says of itself counts where the metadata beside it say nothing; its title is looked for in its text. */
    private ReadOutcome.Read extracted(Extraction extraction) throws UnreadableFile {
        return switch (extraction) {
            case Extraction.Refused(String reason) -> throw new UnreadableFile(reason);
            case Extraction.Extracted extracted -> {
                Map<String, List<String>> own = new LinkedHashMap<>(extracted.metadata());
                own.remove("title");
                MetadataReader metadata = new MetadataReader(entries(null).orElse(own), topics);
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

    private TextLines lines(SourceFile source) throws UnreadableFile {
        TextLines lines = TextLines.of(folder.bytes(source));
        if (lines.removed() > 0) {
            remarks.add(lines.removed() + " control characters were removed");
        }
        return lines;
    }

    /** @param own those at the head of the file; null when it has none */
    private MetadataEntries entries(@Nullable MetadataEntries own) throws UnreadableFile {
        SourceFile sidecar = file.beside(SIDECAR);
        if (!folder.isThere(sidecar)) {
            return own == null ? MetadataEntries.NONE : own;
        }
        if (own != null) {
            remarks.add("the metadata in " + sidecar.name() + " are not used, since the file has its own");
            return own;
        }
        try {
            return MetadataEntries.parse(lines(sidecar).lines(), 1);
        } catch (UnreadableFile unreadable) {
            throw new UnreadableFile(sidecar.name() + ": " + unreadable.reason());
        }
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
