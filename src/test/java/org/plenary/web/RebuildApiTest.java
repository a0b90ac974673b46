package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.SearchApiTest.assertProblem;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RebuildApiTest {
    private static final String ROUTE = "/api/v1/rebuild";
    private static final String BEARER = "Bearer " + TestServer.TOKEN;
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private Path folder;

    private @Nullable TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() {
        server().close();
    }

    private TestServer server() {
        if (server == null) {
            throw new AssertionError("not started");
        }
        return server;
    }

    @Test
    void aRebuildIsStartedWatchedAndFinished() {
        assertThat(state().get("state").asString()).isEqualTo("idle");
        String before = version();

        HttpResponse<String> started = server().post(ROUTE, "", "Authorization", BEARER);
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location")).contains(ROUTE);
        assertThat(TestServer.json(started).get("state").asString()).isEqualTo("running");
        awaitState(
                "running",
                progress -> progress.get("progress").get("filesInAll").asInt() == 2);
        assertThat(state().get("progress").get("filesDone").asInt()).isEqualTo(1);

        server().rebuildsMayEnd.release();
        awaitState("finished", _ -> true);
        assertThat(state().get("started").asString())
                .isEqualTo(TestServer.json(started).get("started").asString());
        assertThat(state().get("report").get("skipped").get(0).get("file").asString())
                .isEqualTo("a.pdf");
        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void aSecondRebuildAtOnceIsAConflict() {
        assertThat(server().post(ROUTE, "", "Authorization", BEARER).statusCode())
                .isEqualTo(202);

        assertProblem(server().post(ROUTE, "", "Authorization", BEARER), 409, "rebuild-running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer ",
                "Basic YTph",
                "a token that nobody guesses",
                "Bearer a token that nobody guesses2",
                "Bearer a token that nobody guesse"
            })
    void withoutTheTokenNothingStarts(String authorization) {
        HttpResponse<String> answer = server().post(ROUTE, "", "Authorization", authorization);

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"plenary\"");
        assertProblem(server().post(ROUTE, ""), 401, "unauthorized");
        assertProblem(server().post(ROUTE + "?token=" + encoded(TestServer.TOKEN), ""), 401, "unauthorized");
        assertThat(state().get("state").asString()).isEqualTo("idle");
    }

    @Test
    void theSchemeOfTheTokenIsReadInAnyCase() {
        assertThat(server().post(ROUTE, "", "Authorization", "bearer " + TestServer.TOKEN)
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void aBrowserSentByAnotherSiteIsRefusedWhateverItsToken(String site) {
        assertProblem(server().post(ROUTE, "", "Authorization", BEARER, "Sec-Fetch-Site", site), 403, "forbidden");
        assertThat(server().post("/rebuild", form(), "Content-Type", FORM, "Sec-Fetch-Site", site)
                        .statusCode())
                .isEqualTo(403);
        assertThat(state().get("state").asString()).isEqualTo("idle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "http://127.0.0.1", "http://127.0.0.1:1"})
    void anOriginThatIsNotThisServerIsRefused(String origin) {
        assertProblem(server().post(ROUTE, "", "Authorization", BEARER, "Origin", origin), 403, "forbidden");
    }

    @Test
    void thisServersOwnPagesMayRebuild() {
        HttpResponse<String> answer = server().post(
                        "/rebuild",
                        form(),
                        "Content-Type",
                        FORM,
                        "Origin",
                        server().origin(),
                        "Sec-Fetch-Site",
                        "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/status");
        assertThat(state().get("state").asString()).isEqualTo("running");
    }

    @Test
    void theFormSaysWhatIsWrongOnItsPage() {
        HttpResponse<String> wrong = server().post("/rebuild", "token=wrong", "Content-Type", FORM);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("not the token");

        server().post(ROUTE, "", "Authorization", BEARER);
        HttpResponse<String> busy = server().post("/rebuild", form(), "Content-Type", FORM);
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(busy.body()).contains("running already");
    }

    @Test
    void withoutAConfiguredTokenOneIsMadeAtStart(@TempDir Path other) {
        assertThat(server().web.token()).isEmpty();
        try (TestServer local = TestServer.start(other, TestServer.settings(null, 8))) {
            String made = local.web.token().orElseThrow();

            assertThat(made).hasSizeGreaterThanOrEqualTo(43);
            assertThat(local.post(ROUTE, "", "Authorization", "Bearer ").statusCode())
                    .isEqualTo(401);
            assertThat(local.post(ROUTE, "", "Authorization", "Bearer " + made).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void readingIsNeverAskedForAToken() {
        assertThat(server().get(ROUTE, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
        assertThat(server().get("/status").body()).doesNotContain(TestServer.TOKEN);
    }

    private JsonNode state() {
        return server().json(ROUTE);
    }

    private String version() {
        return server().json("/api/v1/status").get("index").get("version").asString();
    }

    private void awaitState(String wanted, java.util.function.Predicate<JsonNode> further) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonNode state = state();
        while (!state.get("state").asString().equals(wanted) || !further.test(state)) {
            if (System.nanoTime() > end) {
                Assertions.fail("still " + state);
            }
            Thread.onSpinWait();
            state = state();
        }
    }

    private static String form() {
        return "token=" + encoded(TestServer.TOKEN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
