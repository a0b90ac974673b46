package org.plenary.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.query.Parsed.Warning;

/** Collects what was read otherwise than typed: each message once, where it first applied. */
final class Warnings {
    private static final int MOST = 20;

    private final TypedText typed;
    private final Map<String, Warning> byMessage = new LinkedHashMap<>();

    Warnings(TypedText typed) {
        this.typed = typed;
    }

    /** Offsets are into {@link TypedText#text()}. */
    void add(String message, int start, int end) {
        if (byMessage.size() < MOST) {
            int rawStart = typed.rawStart(start);
            byMessage.putIfAbsent(message, new Warning(message, rawStart, Math.max(rawStart, typed.rawEnd(end))));
        }
    }

    void add(String message, Token token) {
        add(message, token.start(), token.end());
    }

    List<Warning> inOrder() {
        List<Warning> inOrder = new ArrayList<>(byMessage.values());
        inOrder.sort(Comparator.comparingInt(Warning::start).thenComparingInt(Warning::end));
        return inOrder;
    }
}
