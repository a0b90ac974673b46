package org.plenary.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by what it holds. Its name decides only between formats that are text. */
sealed interface FileFormat {

    /** One that is read. */
    enum Known implements FileFormat {
        PDF,
        DOCX,
        WORD,
        ODT,
        RTF,
        EPUB,
        HTML,
        WORKBOOK,
        EXCEL,
        SLIDES,
        POWERPOINT
    }

    /** @param name for people, with an article ({@code a JPEG picture}) */
    record Other(String name) implements FileFormat {}

    /** A known format that cannot be opened without a password. */
    record Protected() implements FileFormat {}

    /** Tells formats apart; making one reads Tika's table of types. */
    final class Detection {
        private static final int HEAD = 64 * 1024;
        private static final Pattern HTML = Pattern.compile(
                "<(?:!doctype\\s+html|html|head|body|title|meta|div|p|table|h[1-6]|ul|ol|dl|br|font|center|blockquote)\\b[^<>]{0,300}>",
                Pattern.CASE_INSENSITIVE);

        private static final Map<String, FileFormat> KNOWN = Map.ofEntries(
                Map.entry("application/pdf", Known.PDF),
                Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Known.DOCX),
                Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.template", Known.DOCX),
                Map.entry("application/vnd.ms-word.document.macroenabled.12", Known.DOCX),
                Map.entry("application/vnd.ms-word.template.macroenabled.12", Known.DOCX),
                Map.entry("application/msword", Known.WORD),
                Map.entry("application/vnd.oasis.opendocument.text", Known.ODT),
                Map.entry("application/vnd.oasis.opendocument.text-template", Known.ODT),
                Map.entry("application/rtf", Known.RTF),
                Map.entry("text/rtf", Known.RTF),
                Map.entry("application/epub+zip", Known.EPUB),
                Map.entry("text/html", Known.HTML),
                Map.entry("application/xhtml+xml", Known.HTML),
                Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Known.WORKBOOK),
                Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.template", Known.WORKBOOK),
                Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", Known.WORKBOOK),
                Map.entry("application/vnd.ms-excel", Known.EXCEL),
                Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", Known.SLIDES),
                Map.entry("application/vnd.openxmlformats-officedocument.presentationml.slideshow", Known.SLIDES),
                Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", Known.SLIDES),
                Map.entry("application/vnd.ms-powerpoint", Known.POWERPOINT),
                Map.entry("message/rfc822", new Other("a mail message")),
                Map.entry("application/x-tika-ooxml-protected", new Protected()),
                Map.entry("application/zip", new Other("a ZIP archive")),
                Map.entry("application/x-tika-ooxml", new Other("an Office file of no known program")),
                Map.entry("application/x-tika-msoffice", new Other("an Office file of no known program")),
                Map.entry("application/octet-stream", new Other("of no known format")),
                Map.entry("application/gzip", new Other("a gzip archive")),
                Map.entry("application/x-tar", new Other("a TAR archive")),
                Map.entry("application/x-7z-compressed", new Other("a 7-Zip archive")),
                Map.entry("application/x-rar-compressed", new Other("a RAR archive")),
                Map.entry("application/java-archive", new Other("a Java archive")),
                Map.entry("application/x-sqlite3", new Other("a database")),
                Map.entry("application/x-msaccess", new Other("a database")),
                Map.entry("application/mbox", new Other("a mailbox of many messages")),
                Map.entry("application/vnd.ms-outlook", new Other("an Outlook message")),
                Map.entry("text/plain", new Other("plain text")),
                Map.entry("application/xml", new Other("an XML file of no form that is read")));

        /** The beginnings of media types, for all that need no sentence of their own. */
        private static final Map<String, String> KINDS = Map.of(
                "image", "picture",
                "audio", "sound recording",
                "video", "film",
                "font", "font",
                "text", "text file");

        private static final List<String> PROGRAMS =
                List.of("x-executable", "x-msdownload", "x-elf", "x-sharedlib", "x-mach-o", "x-dosexec", "java-vm");

        private final Detector detector = new CompositeDetector(
                MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(),
                List.of(
                        MimeTypes.getDefaultMimeTypes(),
                        new POIFSContainerDetector(),
                        new DefaultZipContainerDetector(new ServiceLoader())));

        FileFormat of(byte[] bytes, String fileName) throws IOException {
            MediaType type = type(bytes, fileName).getBaseType();
            FileFormat known = KNOWN.get(type.toString().toLowerCase(Locale.ROOT));
            if (known instanceof Known format) {
                return format;
            }
            if (isText(type) && HTML.matcher(head(bytes)).find()) {
                return Known.HTML;
            }
            return known == null ? new Other(name(type)) : known;
        }

        private MediaType type(byte[] bytes, String fileName) throws IOException {
            Metadata metadata = new Metadata();
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
            try (TikaInputStream in = TikaInputStream.get(bytes)) {
                return detector.detect(in, metadata);
            }
        }

        private static boolean isText(MediaType type) {
            return type.getType().equals("text")
                    || type.getSubtype().endsWith("xml")
                    || type.equals(MediaType.OCTET_STREAM);
        }

        /** Tags are ASCII in whatever charset, and in UTF-16 too once the zeros are out. */
        private static String head(byte[] bytes) {
            String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
            return head.replace("\0", "");
        }

        private static String name(MediaType type) {
            String subtype = type.getSubtype();
            String kind = KINDS.get(type.getType());
            if (kind != null) {
                String plain = subtype.startsWith("x-") ? subtype.substring(2) : subtype;
                return kind.equals("picture") && plain.matches("\\w{3,4}")
                        ? "a " + plain.toUpperCase(Locale.ROOT) + " picture"
                        : "a " + kind + " (" + type + ")";
            }
            return PROGRAMS.contains(subtype) ? "a program" : "of the format " + type;
        }
    }
}
