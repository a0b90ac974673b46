package org.plenary.extract;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for temporary files of one process. */
final class PrivateFolder {
    private PrivateFolder() {}

    /** With all that is in it. What cannot be removed stays: the system empties its folder of temporary files. */
    static void remove(Path folder) {
        remove(folder.toFile());
    }

    private static void remove(File file) {
        File[] inside = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
        if (inside != null) {
            for (File one : inside) {
                remove(one);
            }
        }
        boolean removed = file.delete();
        assert removed || !file.exists() : file;
    }
}
