package org.plenary.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The files of a book that hold words, by their paths. Pictures, sounds and fonts are passed over. */
final class BookFiles {
    private static final int MOST_ENTRIES = 5_000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_TEXT = 50 * MEGABYTE;
    /** Words pack to a quarter, at best to a twentieth; pictures do not pack. */
    private static final int LARGEST_RATIO = 100;

    private static final int BUFFER = 64 * 1024;
    private static final Set<String> OTHER = Set.of(
            "jpg", "jpeg", "png", "gif", "svg", "webp", "bmp", "tif", "tiff", "css", "js", "ttf", "otf", "woff",
            "woff2", "mp3", "mp4", "m4a", "ogg", "wav", "webm", "pdf", "zip", "epub");

    private final Map<String, byte[]> files = new HashMap<>();
    private final long most;
    private long unpacked;
    private long kept;

    private BookFiles(int packed) {
        this.most = MEGABYTE + (long) LARGEST_RATIO * packed;
    }

    /** @throws Refusal when it is no archive, or unpacks to more than a book holds */
    static BookFiles in(byte[] bytes) throws Refusal {
        BookFiles book = new BookFiles(bytes.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw new Refusal("holds more than 5,000 files");
                }
                book.unpack(entry, zip);
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Refusal("a damaged book: " + damaged.getMessage());
        } catch (IOException damaged) {
            throw new Refusal("a damaged book: it ends too early");
        }
        return book;
    }

    private void unpack(ZipEntry entry, InputStream in) throws IOException, Refusal {
        String path = entry.getName();
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean words = !entry.isDirectory() && !OTHER.contains(ending);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > most) {
                throw new Refusal("unpacks to more than a hundred times its size");
            }
            if (words) {
                kept += read;
                content.write(buffer, 0, read);
            }
            if (kept > LARGEST_TEXT) {
                throw new Refusal("unpacks to more than 50 MB of text");
            }
        }
        if (words) {
            files.putIfAbsent(path, content.toByteArray());
        }
    }

    /** A file as XML; empty when it is not there. */
    Optional<Document> xml(String path) {
        return Optional.ofNullable(files.get(path))
                .map(bytes -> Jsoup.parse(
                        HtmlCharset.decoded(bytes, null), "", Parser.xmlParser().setMaxDepth(HtmlReader.DEEPEST)));
    }
}
