package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * Many texts with a weight each in little memory: an automaton whose cheapest ways on from a beginning lead to the heaviest texts
 * that begin so.
 *
 * @param automaton from the bytes of a text to how much lighter it is than can be; null when there are none
 */
record WeightedTexts(@Nullable FST<Long> automaton) {
    private static final long HEAVIEST = Integer.MAX_VALUE;

    record Weighted(String text, long weight) {}

    /** Takes texts in order of their bytes, each once. */
    static final class Builder {
        private final FSTCompiler<Long> compiler;
        private final IntsRefBuilder input = new IntsRefBuilder();

        Builder() throws IOException {
            compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
        }

        void add(BytesRef text, long weight) throws IOException {
            compiler.add(Util.toIntsRef(text, input), HEAVIEST - Math.min(weight, HEAVIEST));
        }

        WeightedTexts build() throws IOException {
            FST.FSTMetadata<Long> metadata = compiler.compile();
            return new WeightedTexts(metadata == null ? null : FST.fromFSTReader(metadata, compiler.getFSTReader()));
        }
    }

    /** The heaviest first. */
    List<Weighted> startingWith(String beginning, int most) throws IOException {
        if (automaton == null) {
            return List.of();
        }
        BytesRef prefix = new BytesRef(beginning);
        FST.Arc<Long> arc = automaton.getFirstArc(new FST.Arc<>());
        FST.BytesReader reader = automaton.getBytesReader();
        long lighter = 0;
        for (int at = 0; at < prefix.length; at++) {
            if (automaton.findTargetArc(prefix.bytes[at] & 0xff, arc, arc, reader) == null) {
                return List.of();
            }
            lighter += arc.output();
        }
        List<Weighted> found = new ArrayList<>();
        for (Util.Result<Long> way : Util.shortestPaths(automaton, arc, lighter, Long::compare, most, true)) {
            BytesRefBuilder text = new BytesRefBuilder();
            text.append(prefix);
            text.append(Util.toBytesRef(way.input(), new BytesRefBuilder()));
            found.add(new Weighted(text.get().utf8ToString(), HEAVIEST - way.output()));
        }
        return found;
    }
}
