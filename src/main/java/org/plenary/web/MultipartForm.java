package org.plenary.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.plenary.index.SearchFailure;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as it comes in: texts into memory, which is bounded, and the one file to the disk.
 * What comes before the file decides whether it is let in; one that is not is read past.
 */
final class MultipartForm implements MultiPart.Parser.Listener {
    static final String TYPE = "multipart/form-data";
    /** The part that is the file. */
    static final String FILE = "file";
    /** Of which the file is one. */
    static final int MOST_PARTS = QueryString.MOST;

    private static final int LONGEST_TEXT = 8_192;
    private static final int LONGEST_PART_HEADS = 8_192;
    private static final int LONGEST_BOUNDARY = 70;
    private static final int BUFFER = 1 << 16;

    private final Predicate<Map<String, List<String>>> letsIn;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private String name = "";
    private @Nullable String fileName;
    private @Nullable UploadedFile file;
    private UploadedFile.@Nullable Writing writing;
    private boolean filePassed;
    private boolean complete;
    private @Nullable String malformed;
    private SearchFailure.@Nullable CorpusUnwritable unwritable;

    private MultipartForm(Predicate<Map<String, List<String>>> letsIn) {
        this.letsIn = letsIn;
    }

    /**
     * @param letsIn whether the file is kept, by the fields before it
     * @throws SearchFailure.CorpusUnwritable when the file cannot be written to the disk
     */
    static Upload read(@Nullable String contentType, InputStream body, Predicate<Map<String, List<String>>> letsIn)
            throws IOException {
        String boundary = contentType == null ? null : MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isBlank() || boundary.length() > LONGEST_BOUNDARY) {
            return new Upload.Malformed("the content type of the form names no boundary");
        }
        MultipartForm form = new MultipartForm(letsIn);
        boolean kept = false;
        try {
            form.parse(boundary, body);
            if (form.unwritable != null) {
                throw form.unwritable;
            }
            if (form.malformed != null || !form.complete) {
                String reason = form.malformed == null ? "it ends before its last boundary" : form.malformed;
                return new Upload.Malformed("the form is malformed: " + reason);
            }
            kept = true;
            return new Upload.Received(form.fields, form.file);
        } finally {
            form.endWriting();
            if (!kept && form.file != null) {
                form.file.close();
            }
        }
    }

    private void parse(String boundary, InputStream body) throws IOException {
        MultiPart.Parser parser = new MultiPart.Parser(boundary, this);
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(LONGEST_PART_HEADS);
        byte[] bytes = new byte[BUFFER];
        for (int read = body.read(bytes); read >= 0; read = body.read(bytes)) {
            if (malformed != null || unwritable != null) {
                return;
            }
            // What comes after the last boundary says nothing.
            if (!complete) {
                parser.parse(Content.Chunk.from(ByteBuffer.wrap(bytes, 0, read), false));
            }
        }
        if (!complete) {
            parser.parse(Content.Chunk.EOF);
        }
    }

    @Override
    public void onPartBegin() {
        name = "";
        fileName = null;
        text.reset();
    }

    @Override
    public void onPartHeader(String header, String value) {
        if (header.equalsIgnoreCase("Content-Disposition")) {
            Map<String, String> parameters = new HashMap<>();
            HttpField.getValueParameters(value, parameters);
            name = parameters.getOrDefault("name", "");
            fileName = parameters.get("filename");
        }
    }

    @Override
    public void onPartHeaders() {
        if (name.isEmpty()) {
            refuse("a part has no name");
        } else if (!name.equals(FILE)) {
            if (fileName != null) {
                refuse("the part " + QueryString.shown(name) + " is a file; only the part " + FILE + " may be one");
            }
        } else if (fileName == null) {
            refuse("the part " + FILE + " is not a file");
        } else if (filePassed) {
            refuse("there is more than one part " + FILE);
        } else {
            filePassed = true;
            // A form sends its field for a file without one, too.
            if (!fileName.isEmpty() && letsIn.test(fields)) {
                beginWriting(fileName);
            }
        }
    }

    private void beginWriting(String given) {
        try {
            file = new UploadedFile(given);
            writing = file.writing();
        } catch (SearchFailure.CorpusUnwritable failed) {
            unwritable = failed;
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.getByteBuffer().get(bytes);
        if (!name.equals(FILE)) {
            text.writeBytes(bytes);
            if (text.size() > LONGEST_TEXT) {
                refuse("the part " + QueryString.shown(name) + " is longer than " + LONGEST_TEXT + " bytes");
                text.reset();
            }
        } else if (writing != null) {
            try {
                writing.write(bytes, 0, bytes.length);
            } catch (SearchFailure.CorpusUnwritable failed) {
                unwritable = failed;
            }
        }
    }

    @Override
    public void onPartEnd() {
        if (name.equals(FILE)) {
            endWriting();
        } else {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(text.toString(StandardCharsets.UTF_8));
        }
    }

    private void endWriting() {
        if (writing != null) {
            try {
                writing.close();
            } catch (SearchFailure.CorpusUnwritable failed) {
                unwritable = failed;
            }
            writing = null;
        }
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable failure) {
        refuse(String.valueOf(failure.getMessage()));
    }

    private void refuse(String reason) {
        if (malformed == null) {
            malformed = reason;
        }
    }
}
