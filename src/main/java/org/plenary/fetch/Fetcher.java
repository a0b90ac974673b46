package org.plenary.fetch;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.fetch.FetchOutcome.Failed;

/** Fetches files of the web, from the public network only, within limits. May be used by many threads. */
public final class Fetcher {
    private final AddressGuard guard;
    private final Connections connections;
    private final FetchLimits limits;
    private final Path aside;

    /** @param aside the folder where files are kept until their outcomes are closed */
    public Fetcher(AddressGuard guard, Connections connections, FetchLimits limits, Path aside) {
        this.guard = guard;
        this.connections = connections;
        this.limits = limits;
        this.aside = aside;
    }

    /** By the names, the network and the certificates of this machine, within the standard limits. */
    public static Fetcher standard() {
        return new Fetcher(
                new AddressGuard(NameResolver.ofThisMachine()),
                Connections.direct(),
                FetchLimits.standard(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Fetches the file at an address, or at the one it redirects to. Never throws for what the address is or gives.
     *
     * @param address as somebody wrote it
     * @return to be closed
     * @throws InterruptedException when the thread is asked to end; fetching ends with it
     */
    public FetchOutcome fetch(String address) throws InterruptedException {
        Fetching fetching = new Fetching(guard, connections, limits, aside);
        CompletableFuture<FetchOutcome> outcome = new CompletableFuture<>();
        // Its own thread, since neither looking a name up nor a server that sends a byte a second can be hurried.
        Thread.ofVirtual().name("fetching").start(() -> run(fetching, address, outcome));
        try {
            return outcome.get(limits.inAll().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // What came at the last moment counts.
            outcome.complete(new Failed("it takes longer than " + limits.inAll().toSeconds() + " seconds"));
            fetching.end();
            return outcome.join();
        } catch (InterruptedException asked) {
            fetching.end();
            outcome.cancel(false);
            throw asked;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("fetching failed", failed.getCause());
        }
    }

    private static void run(Fetching fetching, String address, CompletableFuture<FetchOutcome> awaited) {
        try {
            FetchOutcome outcome = fetching.fetch(address);
            if (!awaited.complete(outcome)) {
                outcome.close();
            }
        } catch (RuntimeException | Error failed) {
            awaited.completeExceptionally(failed);
        }
    }
}
