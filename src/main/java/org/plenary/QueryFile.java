package org.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.plenary.evaluate.Topics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the questions of a set are read from. */
final class QueryFile {
    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE",
            description = "lines of ID<TAB>QUERY, or of JSON with _id and text; may be gzipped")
    private Path queries = Path.of("");

    /** @throws ParameterException when there is no such file or nothing in it can be asked */
    Topics read(CommandSpec spec) {
        Topics topics = opened(spec, "--queries", queries, Topics::read);
        if (topics.topics().isEmpty()) {
            String first = topics.bad().isEmpty() ? "" : "; " + topics.bad().getFirst();
            throw new ParameterException(spec.commandLine(), "--queries " + queries + " holds no query" + first);
        }
        return topics;
    }

    /** The name of the file, for messages. */
    String name() {
        return queries.getFileName().toString();
    }

    interface Opener<T> {
        T open(Path file) throws IOException;
    }

    /** @throws ParameterException naming the option, when the file cannot be opened */
    static <T> T opened(CommandSpec spec, String option, Path file, Opener<T> opener) {
        try {
            return opener.open(file);
        } catch (NoSuchFileException _) {
            String reason = Files.exists(file) ? "cannot be opened" : "does not exist";
            throw new ParameterException(spec.commandLine(), option + " " + file + " " + reason);
        } catch (IOException failure) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " " + file + " cannot be opened: " + failure.getMessage(),
                    failure,
                    null,
                    null);
        }
    }
}
