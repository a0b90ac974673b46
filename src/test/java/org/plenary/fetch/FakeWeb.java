package org.plenary.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * A network in one process: names lead to public addresses, and every connection, which is noted, goes to a real server on the
 * loopback address that answers what the test has written, whatever was to be reached.
 */
public final class FakeWeb implements AutoCloseable {
    /** A public address. */
    public static final String PUBLIC = "93.184.216.34";

    private static final int LONGEST_REQUEST = 64 * 1024;

    /** Writes an answer, as long as it likes. */
    @FunctionalInterface
    public interface Answering {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final Path aside;
    private final ServerSocket server;
    private final SSLContext trust;
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, Answering> answers = Collections.synchronizedMap(new HashMap<>());
    private final List<String> lookups = Collections.synchronizedList(new ArrayList<>());
    private final List<String> connections = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private int sockets;

    /** @param aside a folder for what is fetched */
    public FakeWeb(Path aside) throws IOException, NoSuchAlgorithmException {
        this(aside, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), SSLContext.getDefault());
    }

    FakeWeb(Path aside, ServerSocket server, SSLContext trust) {
        this.aside = aside;
        this.server = server;
        this.trust = trust;
        Thread.ofVirtual().start(this::serve);
    }

    /** Each time the name is looked up, the next address is given; in the end the last again. */
    FakeWeb name(String host, String... oneAfterTheOther) {
        names.put(host, new ArrayList<>(List.of(oneAfterTheOther)));
        return this;
    }

    public FakeWeb at(String path, Answering answering) {
        answers.put(path, answering);
        return this;
    }

    /** @param head header lines without the status */
    public FakeWeb at(String path, String head, String body) {
        return at(path, out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            write(out, "HTTP/1.1 200 OK\r\n" + head + "Content-Length: " + bytes.length + "\r\n\r\n");
            out.write(bytes);
        });
    }

    FakeWeb redirecting(String path, String location) {
        return at(
                path,
                out -> write(out, "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public Fetcher fetcher() {
        return fetcher(new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1024 * 1024, 5));
    }

    Fetcher fetcher(FetchLimits limits) {
        return new Fetcher(new AddressGuard(this::addresses), new Connections(this::socket, trust), limits, aside);
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        lookups.add(host);
        List<String> known = names.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        String now = known.size() > 1 ? known.removeFirst() : known.getFirst();
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : now.split(",")) {
            addresses.add(InetAddress.ofLiteral(address));
        }
        return addresses;
    }

    private synchronized Socket socket() {
        sockets++;
        return new Socket(Proxy.NO_PROXY) {
            @Override
            public void connect(SocketAddress place, int timeout) throws IOException {
                InetSocketAddress to = (InetSocketAddress) place;
                connections.add(to.getAddress().getHostAddress() + ":" + to.getPort());
                super.connect(server.getLocalSocketAddress(), timeout);
            }
        };
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String request = request(client.getInputStream());
            requests.add(request);
            Answering answering = answers.get(request.split(" ", 3)[1]);
            if (answering == null) {
                write(client.getOutputStream(), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            } else {
                answering.answer(client.getOutputStream());
            }
        } catch (IOException | InterruptedException _) {
            // The other side had enough.
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0 && request.length() < LONGEST_REQUEST) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            request.append((char) next);
        }
        return request.toString();
    }

    List<String> lookups() {
        return List.copyOf(lookups);
    }

    /** Which address and port each connection was made to. */
    List<String> connections() {
        return List.copyOf(connections);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized int sockets() {
        return sockets;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
