package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.plenary.document.DocumentId;
import org.plenary.index.SourceRecord;
import org.plenary.index.SourceRecord.HeldDocument;

/**
 * What a generation was made from, file by file, in a file of its own beside those of Lucene: the record of a commit is read
 * whole at every opening, and this grows with the corpus.
 */
final class StoredSources {
    static final String FILE = "sources";
    private static final String CODEC = "PlenarySources";
    private static final int VERSION = 1;

    private StoredSources() {}

    /**
     * Written and synced when this returns.
     *
     * @return its checksum, by which the commit knows it
     */
    static long write(Directory directory, List<SourceRecord> sources) throws IOException {
        try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
            CodecUtil.writeHeader(out, CODEC, VERSION);
            out.writeVInt(sources.size());
            for (SourceRecord source : sources) {
                write(source, out);
            }
            CodecUtil.writeFooter(out);
        }
        directory.sync(List.of(FILE));
        try (IndexInput in = directory.openInput(FILE, IOContext.READONCE)) {
            return CodecUtil.retrieveChecksum(in);
        }
    }

    private static void write(SourceRecord source, DataOutput out) throws IOException {
        out.writeString(source.file());
        out.writeString(source.digest());
        out.writeByte((byte) (source.contested() ? 1 : 0));
        out.writeVInt(source.documents().size());
        for (HeldDocument document : source.documents()) {
            out.writeString(document.id().value());
            out.writeString(document.text());
        }
        out.writeVInt(source.skipped().size());
        for (String reason : source.skipped()) {
            out.writeString(reason);
        }
        out.writeVInt(source.skippedInAll());
    }

    static List<SourceRecord> read(Directory directory) throws IOException {
        try (ChecksumIndexInput in = directory.openChecksumInput(FILE)) {
            CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
            int size = in.readVInt();
            List<SourceRecord> sources = new ArrayList<>();
            for (int at = 0; at < size; at++) {
                sources.add(source(in));
            }
            CodecUtil.checkFooter(in);
            return sources;
        }
    }

    private static SourceRecord source(DataInput in) throws IOException {
        String file = in.readString();
        String digest = in.readString();
        boolean contested = in.readByte() != 0;
        List<HeldDocument> documents = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            documents.add(new HeldDocument(new DocumentId(in.readString()), in.readString()));
        }
        List<String> skipped = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            skipped.add(in.readString());
        }
        return new SourceRecord(file, digest, contested, documents, skipped, in.readVInt());
    }

    /**
     * @param checksum as {@link #write} gave it
     * @throws IOException when the file is missing, damaged, or that of another generation
     */
    static void verify(Directory directory, long checksum) throws IOException {
        try (IndexInput in = directory.openInput(FILE, IOContext.READONCE)) {
            // A whole file of another kind has a right checksum too.
            CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
            if (CodecUtil.checksumEntireFile(in) != checksum) {
                throw new IOException("the list of sources is not that of this commit");
            }
        }
    }
}
