package org.plenary.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * A sentence transformer run by ONNX Runtime: tokens in, the vector of the first token out, brought to length 1.
 *
 * <p>One text at a time on the thread that asks: on processors, batches pad short texts to the longest and cost more than they
 * save. Who has many texts asks from one thread per core.
 */
final class OnnxEmbedder implements Embedder, AutoCloseable {
    /** Tokens that the models were trained on; what follows is not read. */
    private static final int MOST_TOKENS = 512;
    /** Characters given to the tokenizer, more than {@link #MOST_TOKENS} tokens of any prose. */
    private static final int MOST_CHARACTERS = 8_000;

    private final EmbeddingModel model;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private OnnxEmbedder(EmbeddingModel model, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.model = model;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /** Reads the weights, which takes about a second. */
    static OnnxEmbedder load(EmbeddingModel model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream tokens = resource(model.tokenizer())) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Texts differ in length: memory kept for one shape serves no other.
            options.setMemoryPatternOptimization(false);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(weights(model), options);
            Map<String, String> cut = Map.of("truncation", "true", "maxLength", Integer.toString(MOST_TOKENS));
            return new OnnxEmbedder(model, session, HuggingFaceTokenizer.newInstance(tokens, cut));
        } catch (OrtException failure) {
            throw new IllegalStateException("the model " + model.name() + " cannot be loaded", failure);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] weights(EmbeddingModel model) throws IOException {
        try (InputStream in = resource(model.weights())) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream in = OnnxEmbedder.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }

    @Override
    public String model() {
        return model.name();
    }

    @Override
    public Embedding passage(String text) {
        return embed(text);
    }

    @Override
    public Embedding question(String text) {
        return embed(model.instruction() + text);
    }

    private Embedding embed(String text) {
        Encoding tokens = tokenizer.encode(start(text));
        try (OnnxTensor ids = row(tokens.getIds());
                OnnxTensor mask = row(tokens.getAttentionMask());
                OnnxTensor types = row(tokens.getTypeIds());
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            int dimensions = Math.toIntExact(states.getInfo().getShape()[2]);
            float[] first = new float[dimensions];
            FloatBuffer all = states.getFloatBuffer();
            all.get(first);
            return new Embedding(model.name(), Embedding.normalised(first));
        } catch (OrtException failure) {
            throw new IllegalStateException("the model " + model.name() + " failed", failure);
        }
    }

    private static String start(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }

    private static OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() {
        try {
            session.close();
            tokenizer.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the model " + model.name() + " cannot be let go of", failure);
        }
    }
}
