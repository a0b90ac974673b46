package org.plenary.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.index.Cursor;
import org.plenary.index.HeldState;
import org.plenary.index.SearchFailure;

/**
 * Every hit of a question, piece after piece from one state, which is held until this is closed: what is published meanwhile
 * changes nothing.
 */
public final class AllHits implements AutoCloseable {
    /** Hits in a piece: few enough to lie in memory beside much else, many enough that looking for them again costs little. */
    private static final int PIECE = 2_000;

    private final SearchEngine engine;
    private final Question question;
    private final HeldState held;
    private final Answer first;
    private @Nullable Cursor next;

    private AllHits(SearchEngine engine, Question question, HeldState held, Answer first) {
        this.engine = engine;
        this.question = question;
        this.held = held;
        this.first = first;
        this.next = first.response().next();
    }

    /**
     * Asks for the first piece.
     *
     * @param engine whose answers may take long, for a cut answer ends this
     * @throws SearchFailure.CutShort when time runs out
     */
    static AllHits of(SearchEngine engine, Question question, boolean lit) {
        Question whole = question.whole(PIECE, lit);
        while (true) {
            Answer first = asked(engine, whole);
            // Two states may be published before the one that answered is held.
            Optional<HeldState> held = engine.hold(first.response().index());
            if (held.isPresent()) {
                return new AllHits(engine, whole, held.get(), first);
            }
        }
    }

    /** The first piece, which tells what belongs to all of them: the reading, the total, the state. */
    public Answer first() {
        return first;
    }

    /**
     * The next piece; empty behind the last.
     *
     * @throws SearchFailure.CutShort when time runs out
     */
    public Optional<Answer> next() {
        Cursor place = next;
        if (place == null) {
            return Optional.empty();
        }
        Answer piece = asked(engine, question.behind(place));
        next = piece.response().next();
        return Optional.of(piece);
    }

    private static Answer asked(SearchEngine engine, Question question) {
        Answer answer = engine.found(question);
        if (answer.response().partial()) {
            throw new SearchFailure.CutShort();
        }
        return answer;
    }

    @Override
    public void close() {
        held.close();
    }
}
