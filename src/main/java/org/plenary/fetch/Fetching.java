package org.plenary.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.AddressGuard.Verdict;
import org.plenary.fetch.FetchOutcome.Failed;
import org.plenary.fetch.FetchOutcome.Fetched;
import org.plenary.fetch.FetchOutcome.NotAllowed;

/** One fetch, from address to address until one gives a file or a reason. {@link #end} may be called by another thread. */
final class Fetching {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> AS_IT_IS = Set.of("", "identity");
    private static final Set<String> PACKED = Set.of("gzip", "x-gzip");

    private final AddressGuard guard;
    private final Connections connections;
    private final FetchLimits limits;
    private final Path aside;
    private @Nullable CloseableHttpClient open;
    private boolean ended;

    Fetching(AddressGuard guard, Connections connections, FetchLimits limits, Path aside) {
        this.guard = guard;
        this.connections = connections;
        this.limits = limits;
        this.aside = aside;
    }

    /** What one request gave: the end, or the next address. */
    private sealed interface Step {
        record Done(FetchOutcome outcome) implements Step {}

        record Redirected(WebAddress address) implements Step {}
    }

    FetchOutcome fetch(String written) {
        WebAddress address;
        try {
            address = WebAddress.of(written);
        } catch (WebAddress.Malformed malformed) {
            return new NotAllowed(malformed.reason());
        }
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            switch (step(address)) {
                case Step.Done(FetchOutcome outcome) -> {
                    return outcome;
                }
                case Step.Redirected(WebAddress next) -> address = next;
            }
        }
        return new Failed("it redirects more than " + limits.redirects() + " times");
    }

    private Step step(WebAddress address) {
        return switch (guard.check(address)) {
            case Verdict.Refused(String reason) -> new Step.Done(new NotAllowed(reason));
            case Verdict.NotFound(String reason) -> new Step.Done(new Failed(reason));
            case Verdict.Passed passed -> ask(passed);
        };
    }

    private Step ask(Verdict.Passed checked) {
        CloseableHttpClient client = connections.to(checked, limits.connecting());
        try {
            if (!begin(client)) {
                return failed("it was ended");
            }
            HttpGet request = new HttpGet(checked.address().uri());
            request.setHeader(HttpHeaders.ACCEPT, "*/*");
            request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
            return answered(checked.address(), client.executeOpen(null, request, null));
        } catch (IOException failed) {
            return failed(reason(checked.address().host(), failed));
        } finally {
            // At once: what else the server has to say is not waited for.
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private synchronized boolean begin(CloseableHttpClient client) {
        open = client;
        return !ended;
    }

    /** Breaks off what is under way. */
    synchronized void end() {
        ended = true;
        if (open != null) {
            open.close(CloseMode.IMMEDIATE);
        }
    }

    private Step answered(WebAddress address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (REDIRECTS.contains(status)) {
            return redirected(address, header(response, HttpHeaders.LOCATION));
        }
        if (status != HttpStatus.SC_OK) {
            return failed(address.host() + " answers " + status);
        }
        String type = ContentTypes.of(header(response, HttpHeaders.CONTENT_TYPE));
        Optional<List<String>> endings = ContentTypes.endings(type);
        if (endings.isEmpty()) {
            return failed("what stands there is no document but " + printable(type));
        }
        String encoding = ContentTypes.of(header(response, HttpHeaders.CONTENT_ENCODING));
        if (!AS_IT_IS.contains(encoding) && !PACKED.contains(encoding)) {
            return failed("it is packed as " + printable(encoding) + ", which was not asked for");
        }
        String name = FetchedName.of(header(response, HttpHeaders.CONTENT_DISPOSITION), address.uri(), endings.get());
        return switch (new Body(limits.bytes(), aside).keep(response.getEntity(), PACKED.contains(encoding))) {
            case Body.Kept(Path content) -> new Step.Done(new Fetched(content, address.uri(), type, name));
            case Body.Unusable(String reason) -> failed(reason);
        };
    }

    private static Step redirected(WebAddress from, String location) {
        if (location.isBlank()) {
            return failed(from.host() + " redirects without telling where");
        }
        try {
            return new Step.Redirected(from.redirected(location));
        } catch (WebAddress.Malformed malformed) {
            return new Step.Done(new NotAllowed("it redirects elsewhere: " + malformed.reason()));
        }
    }

    private static Step failed(String reason) {
        return new Step.Done(new Failed(reason));
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    /** Servers write what they like. */
    private static String printable(String foreign) {
        String clean = foreign.replaceAll("[^\\p{Alnum}/+.-]", "?");
        return clean.substring(0, Math.min(60, clean.length()));
    }

    private static String reason(String host, IOException failed) {
        return switch (failed) {
            case ClientProtocolException _, MessageConstraintException _ -> host + " does not answer as HTTP demands";
            case SSLException _ -> "no secure connection to " + host + " can be made";
            case ConnectException _, NoRouteToHostException _ -> host + " cannot be reached";
            case SocketTimeoutException _ -> host + " does not answer";
            case IOException _ -> "the connection to " + host + " broke off";
        };
    }
}
