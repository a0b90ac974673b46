package org.plenary.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was embedded once, by text and model, in one file a model: a text is embedded twice by no rebuild and no restart.
 *
 * <p>Records of one length are only ever added: 16 bytes of the SHA-256 of the text, the vector in half precision (which moves
 * a cosine by less than 0.001), and a checksum. A record that was cut off or damaged is as if it had never been written. The
 * file may be deleted at any time while the program does not run. One program writes at a time.
 */
public final class EmbeddingCache implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);
    private static final int KEY_BYTES = 16;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MOST_DIMENSIONS = 1 << 16;

    private final Path folder;
    private final Map<String, ModelFile> files = new HashMap<>();

    /** @param folder need not exist yet */
    public EmbeddingCache(Path folder) {
        this.folder = folder;
    }

    /** @throws UncheckedIOException when the file cannot be read */
    public synchronized Optional<Embedding> find(String model, String text) {
        ModelFile file = files.computeIfAbsent(model, this::open);
        return file.find(Key.of(text)).map(vector -> new Embedding(model, vector));
    }

    /** @throws UncheckedIOException when the file cannot be written */
    public synchronized void add(String text, Embedding embedding) {
        ModelFile file = files.computeIfAbsent(embedding.model(), this::open);
        file.add(Key.of(text), embedding.vector());
    }

    /** Brings what was added onto the disk. */
    public synchronized void sync() {
        files.values().forEach(ModelFile::sync);
    }

    private ModelFile open(String model) {
        try {
            Files.createDirectories(folder);
            return new ModelFile(folder.resolve(model + ".vectors"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() {
        files.values().forEach(ModelFile::close);
        files.clear();
    }

    /** The start of a digest, long enough that no two texts of any collection share it. */
    private record Key(long first, long second) {
        private static Key of(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                ByteBuffer bytes = ByteBuffer.wrap(digest);
                return new Key(bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    /** The records of one model. */
    private static final class ModelFile {
        private final FileChannel channel;
        private final Map<Key, Integer> recordOf = new HashMap<>();
        private int dimensions;
        private int records;

        private ModelFile(Path path) throws IOException {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.size() >= Integer.BYTES) {
                dimensions = read(0, Integer.BYTES).getInt();
                if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
                    LOG.warn("{} is damaged; its vectors will be made anew", path.getFileName());
                    dimensions = 0;
                } else {
                    readKeys(path);
                }
            }
        }

        private void readKeys(Path path) throws IOException {
            int length = recordLength();
            records = (int) ((channel.size() - Integer.BYTES) / length);
            int damaged = 0;
            for (int at = 0; at < records; at++) {
                ByteBuffer record = read(position(at), length);
                if (isWhole(record)) {
                    recordOf.put(new Key(record.getLong(0), record.getLong(Long.BYTES)), at);
                } else {
                    damaged++;
                }
            }
            if (damaged > 0) {
                LOG.warn("{} damaged vectors in {} will be made anew", damaged, path.getFileName());
            }
        }

        private int recordLength() {
            return KEY_BYTES + dimensions * Short.BYTES + CHECKSUM_BYTES;
        }

        private long position(int at) {
            return Integer.BYTES + (long) at * recordLength();
        }

        private static boolean isWhole(ByteBuffer record) {
            int content = record.capacity() - CHECKSUM_BYTES;
            return checksum(record, content) == record.getInt(content);
        }

        private static int checksum(ByteBuffer record, int content) {
            CRC32C checksum = new CRC32C();
            checksum.update(record.array(), 0, content);
            return (int) checksum.getValue();
        }

        private Optional<float[]> find(Key key) {
            Integer at = recordOf.get(key);
            if (at == null) {
                return Optional.empty();
            }
            try {
                ByteBuffer record = read(position(at) + KEY_BYTES, dimensions * Short.BYTES);
                float[] vector = new float[dimensions];
                for (int each = 0; each < dimensions; each++) {
                    vector[each] = Float.float16ToFloat(record.getShort());
                }
                return Optional.of(Embedding.normalised(vector));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void add(Key key, float[] vector) {
            try {
                if (dimensions != vector.length) {
                    begin(vector.length);
                }
                ByteBuffer record = ByteBuffer.allocate(recordLength());
                record.putLong(key.first()).putLong(key.second());
                for (float each : vector) {
                    record.putShort(Float.floatToFloat16(each));
                }
                record.putInt(checksum(record, record.position()));
                write(position(records), record);
                recordOf.put(key, records);
                records++;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Lets go of whatever is there: a file whose vectors have another length is damaged at its head. */
        private void begin(int length) throws IOException {
            channel.truncate(0);
            recordOf.clear();
            records = 0;
            dimensions = length;
            write(0, ByteBuffer.allocate(Integer.BYTES).putInt(dimensions));
        }

        private ByteBuffer read(long position, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    Arrays.fill(bytes.array(), bytes.position(), length, (byte) 0);
                    break;
                }
            }
            return bytes.rewind();
        }

        private void write(long position, ByteBuffer bytes) throws IOException {
            bytes.flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes, position + bytes.position());
            }
        }

        private void sync() {
            try {
                channel.force(false);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void close() {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
