package org.plenary.web;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/**
 * Sets the server below the routes up for strangers: what it takes in is bounded, slow clients cost little, and requests under
 * way survive a stop. The libraries' defaults are made for the trusted.
 */
final class JettyLimits {
    /** Bytes of the request line and the headers together. */
    static final int LARGEST_HEAD = 8_192;

    /** Bytes; an answer may tell three addresses as long as the one that was asked. */
    private static final int LARGEST_ANSWER_HEAD = 32_768;

    private static final long LEAST_BYTES_PER_SECOND = 100;
    private static final long IDLE_TIMEOUT_MS = 30_000;
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private JettyLimits() {}

    static void apply(JavalinConfig config, WebSettings settings, Pages pages) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = BodyLimits.LARGEST;
        config.jetty.modifyHttpConfiguration(JettyLimits::http);
        config.jetty.modifyServer(server -> server(server, settings, pages));
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static void http(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setResponseHeaderSize(LARGEST_ANSWER_HEAD);
        http.setRelativeRedirectAllowed(true);
        http.addCustomizer((request, answer) -> {
            SecurityHeaders.putInto(answer);
            RequestId.tell(request.getHeaders().get(RequestId.HEADER), answer);
            return request.getHeaders().contains(METHOD_OVERRIDE) ? new AsSent(request) : request;
        });
    }

    /** A request whose method is the one it was sent with, whatever a header would have it be. */
    private static final class AsSent extends Request.Wrapper {
        private final HttpFields headers;

        AsSent(Request request) {
            super(request);
            this.headers = HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE);
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }

    private static void server(Server server, WebSettings settings, Pages pages) {
        server.setErrorHandler(new LowLevelErrors(pages));
        server.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_PER_SECOND, 0));
        for (Handler.Wrapper limit : BodyLimits.handlers()) {
            server.insertHandler(limit);
        }
        server.insertHandler(new GracefulHandler());
        if (settings.accessLog() != AccessLog.OFF) {
            server.setRequestLog(new RequestRecords(settings.accessLog()));
        }
        server.setStopTimeout(settings.stopTimeout().toMillis());
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, WebSettings settings) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_TIMEOUT_MS);
        connector.addBean(new SlowHeads(server.getScheduler(), settings.slowRequest()));
        return connector;
    }
}
