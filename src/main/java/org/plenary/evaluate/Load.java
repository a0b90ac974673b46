package org.plenary.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A closed loop: each client asks, waits for the whole answer, and asks the next. Questions are taken in one order drawn by lot, the
 * same every time, around and around.
 */
public final class Load {
    private static final long SEED = 20_161_116;
    private static final int FIRST_ROOM = 4_096;

    private final Target target;
    private final List<String> texts;
    private final int clients;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    public Load(Target target, List<Topic> topics, int clients) {
        this.target = target;
        List<String> shuffled = new ArrayList<>(topics.stream().map(Topic::text).toList());
        Collections.shuffle(shuffled, new Random(SEED));
        this.texts = List.copyOf(shuffled);
        this.clients = clients;
    }

    /** Told every second. */
    public interface Watcher {
        /** @param answered so far, warm-up included */
        void watch(Duration elapsed, long answered);
    }

    /** Asks without taking the time, then takes it. */
    public LoadReport run(Duration warmUp, Duration measured, Watcher watcher) throws InterruptedException {
        long began = System.nanoTime();
        if (warmUp.isPositive()) {
            ask(warmUp, began, watcher);
        }
        long started = System.nanoTime();
        List<Client> done = ask(measured, began, watcher);
        return report(done, (System.nanoTime() - started) / 1e9);
    }

    private List<Client> ask(Duration time, long began, Watcher watcher) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Client>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> new Client().askUntil(end)));
            }
            List<Client> done = new ArrayList<>();
            for (Future<Client> client : running) {
                done.add(awaited(client, began, watcher));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private Client awaited(Future<Client> client, long began, Watcher watcher) throws InterruptedException {
        while (true) {
            try {
                return client.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                watcher.watch(Duration.ofNanos(System.nanoTime() - began), answered.get());
            } catch (ExecutionException failure) {
                throw new IllegalStateException("a client failed in an unknown way", failure.getCause());
            }
        }
    }

    private LoadReport report(List<Client> clientsDone, double seconds) {
        long[] times = clientsDone.stream()
                .flatMapToLong(client -> Arrays.stream(client.times, 0, client.count))
                .sorted()
                .toArray();
        Map<String, Long> failed = new TreeMap<>();
        long partial = 0;
        for (Client client : clientsDone) {
            partial += client.partial;
            client.failed.forEach((reason, count) -> failed.merge(reason, count, Long::sum));
        }
        return new LoadReport(
                clients, seconds, times.length, times.length / seconds, LoadReport.Times.of(times), partial, failed);
    }

    /** What one thread asks and measures: one question at least. */
    private final class Client {
        private final Map<String, Long> failed = new TreeMap<>();
        private long[] times = new long[FIRST_ROOM];
        private int count;
        private long partial;

        private Client askUntil(long end) throws InterruptedException {
            do {
                String text = texts.get((int) (asked.getAndIncrement() % texts.size()));
                long sent = System.nanoTime();
                Target.Ended ended = target.ask(text);
                long took = System.nanoTime() - sent;
                switch (ended) {
                    case Target.Ended.Whole() -> took(took);
                    case Target.Ended.Partial() -> {
                        took(took);
                        partial++;
                    }
                    case Target.Ended.Failed(String reason) -> failed.merge(reason, 1L, Long::sum);
                }
            } while (System.nanoTime() - end < 0);
            return this;
        }

        private void took(long nanos) {
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = nanos;
            answered.incrementAndGet();
        }
    }
}
