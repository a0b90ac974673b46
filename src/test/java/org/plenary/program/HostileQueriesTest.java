package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.query.HostileQueries;

@Tag("slow")
class HostileQueriesTest {
    /** A little below what the server takes, host and path included. */
    private static final int LONGEST_ADDRESS = 8_000;

    @TempDir
    private Path index;

    @Test
    void hostileQueriesAreAnsweredByPageAndApiInLittleMemory() throws IOException {
        try (PlenaryProcess plenary = PlenaryProcess.serve(Path.of("corpus"), index, "-Xmx256m")) {
            List<String> failures = new ArrayList<>();
            for (String path : List.of("/search?", "/api/v1/search?", "/api/v1/suggest?")) {
                for (String text : HostileQueries.all()) {
                    HttpResponse<String> answer = plenary.search(path, text);
                    boolean tooLong = answer.uri().toString().length() > LONGEST_ADDRESS;
                    boolean refused = tooLong && answer.statusCode() == 414;
                    if (answer.statusCode() != 200 && !refused) {
                        failures.add(answer.statusCode() + " " + answer.uri());
                    }
                }
            }
            assertThat(failures).isEmpty();
            assertThat(plenary.log()).doesNotContain("Error", "Exception", "SEVERE");
        }
    }
}
