package org.plenary.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusFetching;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.SearchEngine;
import org.plenary.engine.Suggestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plenary over HTTP: binds every address to what answers it, and nothing else. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final WebSettings settings;
    private final AllowedHosts hosts;
    private final WriteGuard guard;
    private final Problems problems;
    private final EntityTags tags;
    private final SearchSlots slots;
    private final SearchApi searchApi;
    private final FeedPage feedPage;
    private final ExportApi exportApi;
    private final SearchSlots exportSlots;
    private final SuggestApi suggestApi;
    private final DocumentsApi documentsApi;
    private final QuotesApi quotesApi;
    private final ChangesApi changesApi;
    private final RebuildApi rebuildApi;
    private final StatusApi statusApi;
    private final PageRoutes pageRoutes;
    private final ChangeRoutes changeRoutes;
    private final Javalin javalin;
    private volatile int port;

    /** The port or address cannot be listened on. */
    public static final class CannotListen extends RuntimeException {
        CannotListen(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** @param embedding how far the passages are that will be found by meaning too */
    public WebServer(
            WebSettings settings,
            SearchEngine engine,
            Suggestions suggestions,
            FacetLabels labels,
            CorpusEditing editing,
            CorpusFetching fetching,
            BackgroundRebuild rebuild,
            Supplier<EmbeddingStatus> embedding,
            Pages pages) {
        this.settings = settings;
        this.hosts = new AllowedHosts(settings.host(), settings.allowedHosts());
        this.guard = new WriteGuard(settings.token(), settings.fetchesForAll());
        this.problems = new Problems(pages);
        this.tags = new EntityTags(engine::state, UUID.randomUUID().toString());
        this.slots = new SearchSlots(settings.searchesAtOnce(), settings.searchWait(), problems);
        this.searchApi = new SearchApi(engine, labels, problems);
        this.feedPage = new FeedPage(engine, problems);
        this.exportApi = new ExportApi(engine, problems);
        this.exportSlots = new SearchSlots(settings.exportsAtOnce(), settings.searchWait(), problems);
        this.suggestApi = new SuggestApi(suggestions, problems);
        this.documentsApi = new DocumentsApi(engine, problems);
        this.quotesApi = new QuotesApi(engine, pages, problems);
        CorpusChanges changes = new CorpusChanges(editing, fetching);
        this.changesApi = new ChangesApi(changes, engine, guard, problems);
        this.rebuildApi = new RebuildApi(rebuild, guard, problems);
        this.statusApi = new StatusApi(engine, rebuild, embedding, problems);
        this.pageRoutes = new PageRoutes(engine, rebuild, embedding, pages, new Assets(), guard, problems);
        this.changeRoutes = new ChangeRoutes(changes, engine, pages, guard, problems);
        this.javalin = Javalin.create(config -> {
            JettyLimits.apply(config, settings, pages);
            bind(config);
        });
    }

    private void bind(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.before(this::refuseOtherHosts);

        read(routes, "/", fromIndex(pageRoutes::home));
        read(routes, "/search", fromIndex(pageRoutes::search));
        read(routes, "/search.atom", fromIndex(feedPage::feed));
        read(routes, "/opensearch.xml", feedPage::description);
        read(routes, "/documents", fromIndex(pageRoutes::documents));
        routes.post("/documents", changeRoutes::add);
        read(routes, "/documents/{id}", fromIndex(pageRoutes::document));
        read(routes, "/documents/{id}/withdraw", slots.limited(changeRoutes::askWithdrawal));
        routes.post("/documents/{id}/withdraw", changeRoutes::withdraw);
        read(routes, "/coverage", fromIndex(pageRoutes::coverage));
        read(routes, "/add", changeRoutes::form);
        read(routes, "/similar/{document}/{label}", fromIndex(pageRoutes::similar));
        read(routes, "/cite/{document}/{label}", fromIndex(pageRoutes::cite));
        read(routes, "/quotes", fromIndex(quotesApi::page));
        read(routes, "/help", tags.revalidated(pageRoutes::help));
        read(routes, "/status", pageRoutes::status);
        read(routes, "/assets/{name}", pageRoutes::asset);
        routes.post("/rebuild", pageRoutes::rebuild);

        read(routes, "/api/v1/search", fromIndex(searchApi::search));
        read(routes, "/api/v1/search/record", slots.limited(searchApi::record));
        read(routes, "/api/v1/export", exportSlots.limited(exportApi::export));
        read(routes, "/api/v1/suggest", fromIndex(suggestApi::suggest));
        read(routes, "/api/v1/documents", fromIndex(documentsApi::documents));
        routes.post("/api/v1/documents", changesApi::add);
        read(routes, "/api/v1/documents/{id}", fromIndex(documentsApi::document));
        read(routes, "/api/v1/documents/{id}/citation", fromIndex(documentsApi::documentCitation));
        routes.delete("/api/v1/documents/{id}", changesApi::withdraw);
        read(routes, "/api/v1/passages/{document}/{label}", fromIndex(documentsApi::passage));
        read(routes, "/api/v1/passages/{document}/{label}/citation", fromIndex(documentsApi::citation));
        read(routes, "/api/v1/passages/{document}/{label}/similar", fromIndex(documentsApi::similar));
        routes.post("/api/v1/quotes", slots.limited(quotesApi::check));
        read(routes, "/api/v1/rebuild", rebuildApi::progress);
        routes.post("/api/v1/rebuild", rebuildApi::start);
        routes.post("/api/v1/update", rebuildApi::update);

        for (String place : List.of("", "/api/v1")) {
            read(routes, place + "/health", statusApi::health);
            read(routes, place + "/ready", statusApi::ready);
        }
        read(routes, "/api/v1/status", statusApi::status);
        read(routes, "/api/v1/coverage", fromIndex(statusApi::coverage));

        routes.exception(Exception.class, problems::failed);
        routes.exception(HttpResponseException.class, problems::failed);
        routes.error(408, problems::tooSlow);
        config.router.javaLangErrorHandler(problems::failed);
    }

    /** HEAD is GET without the body. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.addHttpHandler(HandlerType.HEAD, path, handler);
    }

    /** What the client has and the index still says is not asked again; the rest takes its turn. */
    private Handler fromIndex(Handler handler) {
        return tags.revalidated(slots.limited(handler));
    }

    private void refuseOtherHosts(Context context) {
        if (!hosts.allow(context.req().getServerName())) {
            problems.answer(
                    context, Problem.wrongHost("the request is for a host that is not this server", context.path()));
            context.skipRemainingHandlers();
        }
    }

    /** @throws CannotListen when the port is taken or the address is not of this machine */
    public void start() {
        try {
            javalin.start();
            port = javalin.port();
        } catch (JavalinException failure) {
            throw new CannotListen("cannot listen on " + settings.host() + " port " + settings.port(), failure);
        }
    }

    /** Where the search page is, as {@code http://127.0.0.1:8080/}. */
    public String address() {
        String host = settings.host();
        return "http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** The port listened on, known once it is started. */
    public int port() {
        return port;
    }

    /** The token made at start, by which this machine may rebuild; empty when one is configured. */
    public Optional<String> token() {
        return guard.madeToken();
    }

    /** Takes no new requests, lets those under way finish within the time the settings give them, and stops. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) {
                throw failure;
            }
            LOG.warn("requests that took longer than {} were cut off", settings.stopTimeout());
        }
    }
}
