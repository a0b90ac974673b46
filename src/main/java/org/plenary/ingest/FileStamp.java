package org.plenary.ingest;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * How a file looks from outside; a changed file nearly always looks otherwise.
 *
 * @param size in bytes
 * @param modified when it was written to last
 */
public record FileStamp(long size, FileTime modified) {
    /** Of what cannot be looked at. */
    static final FileStamp UNKNOWN = new FileStamp(0, FileTime.fromMillis(0));

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime());
    }
}
