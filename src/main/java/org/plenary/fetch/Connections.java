package org.plenary.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes clients that send one request to one host, at the places where it was found and nowhere else: they look no name up, and
 * know no proxy, cookie, password, redirect or second try.
 */
public final class Connections {
    private static final String NAME = "Plenary";
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_EMPTY_LINES = 10;
    /** More would each cost the time that connecting may take. */
    private static final int MOST_PLACES = 3;

    private final Supplier<Socket> sockets;
    private final SSLContext trust;

    /**
     * @param sockets gives sockets that are not connected
     * @param trust which certificates of servers are good
     */
    public Connections(Supplier<Socket> sockets, SSLContext trust) {
        this.sockets = sockets;
        this.trust = trust;
    }

    /** Straight into the network, by the certificates that Java trusts. */
    public static Connections direct() {
        try {
            return new Connections(() -> new Socket(Proxy.NO_PROXY), SSLContext.getDefault());
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java cannot make secure connections", broken);
        }
    }

    CloseableHttpClient to(AddressGuard.Verdict.Passed checked, Duration connecting) {
        List<InetAddress> places = checked.places()
                .subList(0, Math.min(MOST_PLACES, checked.places().size()));
        Lookup<TlsSocketStrategy> tls =
                scheme -> scheme.equalsIgnoreCase("https") ? new DefaultClientTlsStrategy(trust) : null;
        BasicHttpClientConnectionManager connection = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(_ -> sockets.get(), null, new Pinned(places), tls),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxEmptyLineCount(MOST_EMPTY_LINES)
                                .build())
                        .build());
        Timeout toConnect = Timeout.of(connecting);
        connection.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(toConnect)
                .setSocketTimeout(Timeout.of(SILENCE))
                .build());
        connection.setSocketConfig(
                SocketConfig.custom().setSoTimeout(Timeout.of(SILENCE)).build());
        connection.setTlsConfig(
                TlsConfig.custom().setHandshakeTimeout(toConnect).build());
        return HttpClientBuilder.create()
                .setConnectionManager(connection)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(Timeout.of(SILENCE))
                        .build())
                .setUserAgent(NAME)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Gives out what was checked before, whatever is asked for, in place of looking the name up again. */
    private record Pinned(List<InetAddress> places) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return places.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
