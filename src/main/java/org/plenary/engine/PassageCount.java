package org.plenary.engine;

import java.util.OptionalLong;
import org.plenary.query.Query;

/** How many passages a query finds; empty when the time of the question runs out. */
interface PassageCount {
    OptionalLong of(Query query);

    /** Whether it certainly finds none. */
    default boolean isZero(Query query) {
        OptionalLong found = of(query);
        return found.isPresent() && found.getAsLong() == 0;
    }

    /** 0 too when time ran out. */
    default long known(Query query) {
        return of(query).orElse(0);
    }
}
