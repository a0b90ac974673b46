package org.plenary.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request trickles in.
 *
 * <p>The idle timeout begins anew with every byte, and the least data rate is for bodies; between them a head could be sent for
 * hours. Looks at every connection a few times within the time a head may take.
 */
final class SlowHeads extends AbstractLifeCycle implements Connection.Listener {
    private static final int LOOKS_PER_LIMIT = 4;
    private static final byte[] ANSWER =
            "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Scheduler scheduler;
    private final Duration limit;
    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

    /**
     * A connection at an earlier look.
     *
     * @param requests heads that had come whole
     * @param bytes that had come
     * @param since when it was last seen without a head half sent, on the monotonic clock
     */
    private record Seen(long requests, long bytes, long since) {}

    SlowHeads(Scheduler scheduler, Duration limit) {
        this.scheduler = scheduler;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        lookAgainLater();
    }

    private void lookAgainLater() {
        scheduler.schedule(this::look, limit.toMillis() / LOOKS_PER_LIMIT, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Seen(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        try {
            open.forEach(this::look);
        } finally {
            lookAgainLater();
        }
    }

    private void look(Connection connection, Seen before) {
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        boolean answering = requests > connection.getMessagesOut();
        if (answering || requests > before.requests() || bytes == before.bytes()) {
            open.replace(connection, before, new Seen(requests, bytes, System.nanoTime()));
        } else if (System.nanoTime() - before.since() > limit.toNanos()) {
            // Only once: a second answer while the first waits to be read would be refused by an exception.
            open.remove(connection);
            connection.getEndPoint().write(Callback.from(connection::close), ByteBuffer.wrap(ANSWER));
        }
    }
}
