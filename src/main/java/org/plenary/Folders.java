package org.plenary;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the corpus and the index lie; by default beside the launcher, else below the folder one stands in. */
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

    Path corpus() {
        return corpus;
    }

    Path index() {
        return index;
    }
}
