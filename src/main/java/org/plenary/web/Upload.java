package org.plenary.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody sent to be added. */
sealed interface Upload {

    /**
     * @param fields what was sent beside the file, in the order it came
     * @param file null when none was sent, or none was let in
     */
    record Received(
            Map<String, List<String>> fields, @Nullable UploadedFile file) implements Upload, AutoCloseable {
        /** The first value of a field; empty when there is none. */
        String text(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }

        Optional<UploadedFile> uploaded() {
            return Optional.ofNullable(file);
        }

        @Override
        public void close() {
            if (file != null) {
                file.close();
            }
        }
    }

    /** It is not what its type says. */
    record Malformed(String reason) implements Upload {}
}
