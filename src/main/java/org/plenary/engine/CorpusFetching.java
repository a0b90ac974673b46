package org.plenary.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.fetch.FetchOutcome;
import org.plenary.fetch.Fetcher;
import org.plenary.index.SearchFailure;

/** Adds to the corpus what stands at addresses of the web. May be used by many threads. */
public final class CorpusFetching {
    private static final String ID = "id";
    private static final String OFFICIAL_URL = "officialUrl";

    private final Fetcher fetcher;
    private final CorpusEditing editing;

    public CorpusFetching(Fetcher fetcher, CorpusEditing editing) {
        this.fetcher = fetcher;
        this.editing = editing;
    }

    /** What came of it. Reasons are for people: short, lower case, no full stop. */
    public sealed interface Arrival {

        /**
         * A file came, whether or not documents could be made of it.
         *
         * @param address where it came from in the end
         */
        record Arrived(String address, Addition addition) implements Arrival {}

        /** The address, or one it redirects to, must not be asked; nothing was sent to it. */
        record NotAllowed(String reason) implements Arrival {}

        /** No file came. */
        record Failed(String reason) implements Arrival {}
    }

    /**
     * Fetches a file and adds it. Where it came from is its official address, unless another one is given.
     *
     * @param metadata what is known of it, by the keys of the corpus' metadata
     * @param replacing whether it takes the place of documents that have its ids
     * @throws SearchFailure.CorpusUnwritable as {@link CorpusEditing#add} does
     * @throws InterruptedException when the thread is asked to end while it fetches; nothing is added
     */
    public Arrival add(String address, Map<String, List<String>> metadata, boolean replacing)
            throws InterruptedException {
        try (FetchOutcome outcome = fetcher.fetch(address)) {
            return switch (outcome) {
                case FetchOutcome.NotAllowed(String reason) -> new Arrival.NotAllowed(reason);
                case FetchOutcome.Failed(String reason) -> new Arrival.Failed(reason);
                case FetchOutcome.Fetched fetched -> added(fetched, metadata, replacing);
            };
        }
    }

    private Arrival added(FetchOutcome.Fetched fetched, Map<String, List<String>> metadata, boolean replacing) {
        String address = fetched.address().toString();
        Map<String, List<String>> known = new LinkedHashMap<>(metadata);
        known.putIfAbsent(OFFICIAL_URL, List.of(address));
        try (InputStream content = fetched.open()) {
            return new Arrival.Arrived(
                    address, editing.add(Incoming.of(name(fetched.name(), metadata), content, known, replacing)));
        } catch (IOException failed) {
            return new Arrival.Failed("what was fetched cannot be read: " + failed.getMessage());
        }
    }

    /** A document whose id is known is filed by it, whatever servers call it. */
    private static String name(String fetched, Map<String, List<String>> metadata) {
        List<String> ids = metadata.getOrDefault(ID, List.of());
        int dot = fetched.lastIndexOf('.');
        return ids.size() == 1 && dot > 0 ? ids.getFirst() + fetched.substring(dot) : fetched;
    }
}
