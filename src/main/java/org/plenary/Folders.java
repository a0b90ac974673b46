package org.plenary;

import java.nio.file.Path;
import org.plenary.lucene.Profile;
import picocli.CommandLine.Option;

/**
 * Where the corpus and the index lie, by default beside the launcher, else below the folder one stands in; and in which setting
 * the index is.
 */
final class Folders {
    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "folder of the documents (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:plenary.home:-.}/corpus")
    private Path corpus = Path.of("corpus");

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "folder of the index (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:plenary.home:-.}/index")
    private Path index = Path.of("index");

    @Option(
            names = "--profile",
            description =
                    "the setting the index is built and asked in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "standard")
    private Profile profile = Profile.STANDARD;

    Path corpus() {
        return corpus;
    }

    Path index() {
        return index;
    }

    Profile profile() {
        return profile;
    }
}
