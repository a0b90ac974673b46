package org.plenary.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Numbering;
import org.plenary.document.Paragraph;
import org.plenary.document.Section;

/**
 * Reads a file that holds a document a line, compressed or not and of any size: one line is in memory at a time. A line that
 * is no document is skipped, and stops no other; what the same remark could be made of many lines is said at the first.
 */
final class JsonLinesFile {
    private static final Set<String> TYPES = Set.of("jsonl", "ndjson", "jsonl.gz", "ndjson.gz");
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Of different remarks that are remembered. */
    private static final int MOST_REMARKS = 1_000;

    private final FencedFolder folder;
    private final SourceFile file;
    private final Set<String> topics;
    private final LanguageDetection languages;
    private final Set<String> said = new HashSet<>();

    /** @param topics the ids of the controlled list; empty when there is none */
    JsonLinesFile(FencedFolder folder, SourceFile file, Set<String> topics, LanguageDetection languages) {
        this.folder = folder;
        this.file = file;
        this.topics = topics;
        this.languages = languages;
    }

    /** Whether files of this type hold a document a line. */
    static boolean isRead(SourceFile file) {
        return TYPES.contains(file.type());
    }

    /** Never throws for what the file is or holds; whatever the receiver throws ends it. */
    void read(OutcomeReceiver outcomes) {
        int last = 0;
        long bytesRead = 0;
        try (CountedInput counted = new CountedInput(folder.open(file));
                InputStream text = file.isCompressed() ? new GZIPInputStream(counted, BUFFER) : counted) {
            ByteLines lines = new ByteLines(text);
            boolean any = false;
            while (lines.next()) {
                last = lines.number();
                bytesRead = counted.count();
                if (last == 1 && isWide(lines.bytes())) {
                    throw new UnreadableFile("UTF-16 or UTF-32 text; save it as UTF-8");
                }
                if (!lines.isBlank()) {
                    outcomes.receive(outcome(lines), bytesRead);
                    any = true;
                }
            }
            if (!any) {
                outcomes.receive(new ReadOutcome.Skipped(0, "no documents"), bytesRead);
            }
        } catch (IOException failed) {
            outcomes.receive(new ReadOutcome.Skipped(last == 0 ? 0 : last + 1, reason(failed)), bytesRead);
        } catch (UnreadableFile unreadable) {
            outcomes.receive(new ReadOutcome.Skipped(0, unreadable.reason()), 0);
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case EOFException _ -> "the gzip file ends too early; nothing is read from here on";
            case ZipException _ -> "not gzip data, or damaged; nothing is read from here on";
            default -> FencedFolder.unreadable(failed).reason();
        };
    }

    /** Whether a text begins with the byte order mark of UTF-16, or with that of UTF-32, which begins with the former. */
    private static boolean isWide(ByteBuffer first) {
        int mark = first.remaining() < 2 ? 0 : Short.toUnsignedInt(first.getShort(first.position()));
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private ReadOutcome outcome(ByteLines lines) {
        try {
            if (lines.isTooLong()) {
                throw new UnreadableFile("longer than 8 MB, which is the most that is read of one line");
            }
            return document(lines.number(), JsonLine.parse(text(lines)));
        } catch (UnreadableFile unreadable) {
            return new ReadOutcome.Skipped(lines.number(), unreadable.reason());
        } catch (RuntimeException | StackOverflowError failed) {
            // A fault in a parser must not keep the other lines out.
            return new ReadOutcome.Skipped(lines.number(), "reading it failed: " + failed);
        }
    }

    private static CharBuffer text(ByteLines lines) throws UnreadableFile {
        CharBuffer text = decoded(lines.bytes());
        boolean mark = lines.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return mark ? text.position(text.position() + 1) : text;
    }

    private static CharBuffer decoded(ByteBuffer bytes) throws UnreadableFile {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException _) {
            throw new UnreadableFile("not UTF-8 text; save it as UTF-8");
        }
    }

    private ReadOutcome.Read document(int line, JsonLine read) throws UnreadableFile {
        List<String> remarks = new ArrayList<>(read.remarks());
        MetadataReader metadata = new MetadataReader(read.entries(), topics);
        List<JsonParagraph> paragraphs = paragraphs(read, metadata.title(), remarks);
        DocumentId id = id(read.id(), line, remarks);
        String title = metadata.title();
        Numbering written = metadata.numbering();
        List<Section> sections = sections(paragraphs);
        Metadata known = metadata.metadata(title == null ? id.value() : title, () -> languages.of(sections));
        if (title == null) {
            remarks.add("no title; the id stands for it");
        }
        remarks.addAll(metadata.remarks());
        Document document = new Document(id, known, written == null ? numbering(paragraphs) : written, sections);
        return new ReadOutcome.Read(line, document, DocumentFile.bounded(newOf(remarks)));
    }

    /** Where there is nothing else to read, as of the headings in a list of provisions, the title is read. */
    private static List<JsonParagraph> paragraphs(JsonLine read, @Nullable String title, List<String> remarks)
            throws UnreadableFile {
        if (!read.read().isEmpty()) {
            return read.read();
        }
        if (title == null) {
            throw new UnreadableFile("no paragraphs");
        }
        remarks.add("no text; the title stands for it");
        return List.of(new JsonParagraph(null, List.of(), title));
    }

    private DocumentId id(@Nullable String written, int line, List<String> remarks) throws UnreadableFile {
        if (written == null) {
            remarks.add("no id; one is made of the name of the file and the number of the line");
            return DocumentId.of(file.stem() + "-" + line);
        }
        if (!DocumentId.isValid(written)) {
            remarks.add("an id as \"" + written
                    + "\" is not made of letters, digits, \".\", \"_\" and \"-\"; one is made of it");
        }
        return DocumentId.of(written);
    }

    /** Labels are given for citing; without any, paragraphs are counted. */
    private static Numbering numbering(List<JsonParagraph> paragraphs) {
        boolean given = paragraphs.stream().anyMatch(paragraph -> paragraph.number() != null);
        return given ? Numbering.GIVEN : Numbering.BY_SECTION;
    }

    private static List<Section> sections(List<JsonParagraph> paragraphs) {
        SectionTree tree = new SectionTree();
        paragraphs.forEach(each -> tree.add(each.section(), Paragraph.of(each.number(), each.text())));
        return tree.sections();
    }

    private List<String> newOf(List<String> remarks) {
        return remarks.stream()
                .filter(remark -> said.size() < MOST_REMARKS ? said.add(remark) : !said.contains(remark))
                .toList();
    }
}
