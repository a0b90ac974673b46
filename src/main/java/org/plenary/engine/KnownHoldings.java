package org.plenary.engine;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import org.plenary.index.IndexState;
import org.plenary.index.SearchIndex;

/**
 * Looks up what the collection holds once for each state: of 100,000 documents it takes seconds. It is let go of where memory is
 * scarce.
 */
final class KnownHoldings {
    private final SearchIndex index;
    private volatile SoftReference<@Nullable Known> known = new SoftReference<>(null);

    private record Known(String version, Holdings holdings) {}

    KnownHoldings(SearchIndex index) {
        this.index = index;
    }

    /** Of the state that is live now, or of one that came since. */
    Holdings now() {
        return switch (index.state()) {
            case IndexState.Empty() -> Holdings.NONE;
            case IndexState.Ready live -> {
                Known kept = known.get();
                if (kept == null || !kept.version().equals(live.version())) {
                    // The state may change in between: then it is looked up again at the next call.
                    kept = new Known(live.version(), Holdings.of(index.documents()));
                    known = new SoftReference<>(kept);
                }
                yield kept.holdings();
            }
        };
    }
}
