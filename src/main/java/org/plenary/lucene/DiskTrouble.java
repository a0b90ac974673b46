package org.plenary.lucene;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/** What is amiss with the disk, for people. */
final class DiskTrouble {
    private DiskTrouble() {}

    /** The reason behind a failure, without the paths that the messages of the file system repeat. */
    static String reason(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof IOException) && !(cause instanceof ReadOnlyFileSystemException)) {
            cause = cause.getCause();
        }
        Throwable known = cause == null ? failure : cause;
        if (known instanceof NoSuchFileException && known.getSuppressed().length > 0) {
            // A file could not be made, which Lucene finds out by not finding it.
            return reason(known.getSuppressed()[0]);
        }
        String message = String.valueOf(known.getMessage());
        if (message.contains("No space left")) {
            return "the disk is full";
        }
        if (message.contains("Too many open files")) {
            return "too many files are open";
        }
        return switch (known) {
            case NoSuchFileException _ -> "a file is missing";
            case AccessDeniedException _ -> "no permission";
            case ReadOnlyFileSystemException _ -> "the file system is read-only";
            case CorruptIndexException _ -> "damaged index files";
            case IndexFormatTooOldException _ -> "an older index format";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case Throwable other -> message;
        };
    }
}
