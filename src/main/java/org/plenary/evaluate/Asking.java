package org.plenary.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.plenary.index.SearchFailure;

/** Asks many questions on several threads and gives the outcomes in the order of the questions; one that fails never stops the rest. */
public final class Asking {
    /** Outcomes that may wait for an earlier one, per thread. */
    private static final int AHEAD = 8;

    private final int threads;
    private final Function<Topic, Outcome> asked;

    /** @param asked from any thread */
    public Asking(int threads, Function<Topic, Outcome> asked) {
        this.threads = threads;
        this.asked = asked;
    }

    /** On all cores. */
    public static Asking onAllCores(Function<Topic, Outcome> asked) {
        return new Asking(Runtime.getRuntime().availableProcessors(), asked);
    }

    /** Takes an outcome, on the thread that asks for all. */
    public interface Taker<F extends Exception> {
        /** @param done how many outcomes there are with this one */
        void take(Outcome outcome, int done) throws F;
    }

    /**
     * @throws F what the taker throws; then no more questions are asked
     * @throws InterruptedException when told to stop
     */
    public <F extends Exception> void ask(List<Topic> topics, Taker<F> taker) throws F, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Outcome>> waiting = new ArrayDeque<>();
            int done = 0;
            for (Topic topic : topics) {
                if (waiting.size() == threads * AHEAD) {
                    taker.take(outcome(waiting.removeFirst()), ++done);
                }
                waiting.addLast(workers.submit((Callable<Outcome>) () -> ask(topic)));
            }
            while (!waiting.isEmpty()) {
                taker.take(outcome(waiting.removeFirst()), ++done);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Outcome ask(Topic topic) {
        try {
            return asked.apply(topic);
        } catch (SearchFailure failure) {
            return new Outcome.Failed(topic, String.valueOf(failure.getMessage()));
        }
    }

    private static Outcome outcome(Future<Outcome> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a question failed in an unknown way", failure.getCause());
        }
    }
}
