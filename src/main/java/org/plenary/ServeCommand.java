package org.plenary;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.plenary.engine.BackgroundEmbedding;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.CorpusWatch;
import org.plenary.engine.RebuildReport;
import org.plenary.index.IndexState;
import org.plenary.index.SearchFailure;
import org.plenary.web.AccessLog;
import org.plenary.web.WebServer;
import org.plenary.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the search form, the pages and the API; builds the index first when there is none.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final String TOKEN = "PLENARY_TOKEN";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(20);

    @Mixin
    private final Folders folders = new Folders();

    @Option(
            names = "--host",
            description = "address to listen on (default: ${DEFAULT-VALUE})",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    private int port;

    @Option(
            names = "--port",
            description = "port to listen on, 0 picks a free one (default: ${DEFAULT-VALUE})",
            defaultValue = "8080")
    private void setPort(int asked) {
        if (asked < 0 || asked > 65_535) {
            throw new ParameterException(spec.commandLine(), "port must be a whole number from 0 to 65535");
        }
        port = asked;
    }

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "a name, besides localhost, under which browsers reach the server; may be repeated")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--fetch-for-all",
            description = "fetches addresses of the web for everybody who knows the token, not for this machine alone")
    private boolean fetchingForAll;

    @Option(
            names = "--access-log",
            paramLabel = "WHICH",
            converter = AccessLogOption.class,
            description =
                    "a line of JSON for each request on standard error: on, off, or with-queries for what was asked"
                            + " too (default: on)")
    private AccessLog accessLog = AccessLog.ON;

    @Option(
            names = "--watch",
            description = "takes up files that others write into the corpus folder or remove from it")
    private boolean watching;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        String token = System.getenv(TOKEN);
        WebSettings settings = WebSettings.of(
                host, port, token == null || token.isBlank() ? null : token, fetchingForAll, allowedHosts, accessLog);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Application application = Application.open(folders);
                BackgroundRebuild background = new BackgroundRebuild(application.rebuild());
                CorpusWatch watch = watching ? application.watch(background::follow) : null;
                BackgroundEmbedding embedding = new BackgroundEmbedding(application.embedding());
                WebServer server = application.server(settings, background, embedding::status)) {
            // Listening before the first build keeps the port, and tells who asks meanwhile to come back.
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endInOrder(asked, closed)));
            tidy(application, background);
            bringUpToDate(application, background, asked, out);
            if (watch != null) {
                watch.start(BETWEEN_LOOKS);
            }
            embedding.start();
            application.warmUp();
            out.println("Plenary at " + server.address());
            server.token().ifPresent(made -> out.println("token for rebuilding, from this machine only: " + made));
            out.flush();
            asked.await();
        } catch (CancellationException _) {
            // Asked to end before the first index was built; nothing of it is published.
        } finally {
            closed.countDown();
        }
        return ExitCode.DONE;
    }

    private static final class AccessLogOption implements CommandLine.ITypeConverter<AccessLog> {
        @Override
        public AccessLog convert(String written) {
            return switch (written) {
                case "on" -> AccessLog.ON;
                case "off" -> AccessLog.OFF;
                case "with-queries" -> AccessLog.WITH_QUERIES;
                default ->
                    throw new CommandLine.TypeConversionException("\"" + written + "\" is not on, off or with-queries");
            };
        }
    }

    /** The program is being ended: lets the command close its parts, for the machine stops when this returns. */
    private static void endInOrder(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        try {
            closed.await(LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** An index that is merely behind its corpus answers while the next one is built, and when none can be. */
    private void bringUpToDate(
            Application application, BackgroundRebuild background, CountDownLatch asked, PrintWriter out) {
        switch (application.engine().state()) {
            case IndexState.Empty() -> {
                ProgressLine line = Terminal.progress(spec);
                RebuildReport report = application.rebuildAlone().run(progress -> {
                    if (asked.getCount() == 0) {
                        throw new CancellationException();
                    }
                    line.show(progress);
                });
                RebuildCommand.print(report, out);
            }
            case IndexState.Ready _ -> {
                if (application.rebuild().isHeld()) {
                    out.println("the index was rolled back and stays so; plenary update brings the corpus in");
                } else {
                    background.followAll();
                }
            }
        }
    }

    /** Who only reads the corpus may not be let to write to it. */
    private static void tidy(Application application, BackgroundRebuild background) {
        try {
            application.editing(background::follow).tidy();
        } catch (SearchFailure.CorpusUnwritable unwritable) {
            LOG.warn("{}: what other programs left half written stays there", unwritable.getMessage());
        }
    }
}
