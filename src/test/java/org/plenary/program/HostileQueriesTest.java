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
    @TempDir
    private Path index;

    @Test
    void hostileQueriesAreAnsweredByPageAndApiInLittleMemory() throws IOException {
        try (PlenaryProcess plenary = PlenaryProcess.serve(Path.of("corpus"), index, "-Xmx256m")) {
            List<String> failures = new ArrayList<>();
            for (String path : List.of("/search?", "/api/v1/search?")) {
                for (String text : HostileQueries.all()) {
                    HttpResponse<String> answer = plenary.search(path, text);
                    if (answer.statusCode() != 200) {
                        failures.add(answer.statusCode() + " " + path + text);
                    }
                }
            }
            assertThat(failures).isEmpty();
            assertThat(plenary.log()).doesNotContain("Error", "Exception", "SEVERE");
        }
    }
}
