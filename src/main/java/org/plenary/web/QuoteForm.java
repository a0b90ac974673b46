package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import org.plenary.engine.QuoteCheck;
import org.plenary.web.Problem.ParameterError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quotations that a program sends to be checked, as JSON: {@code quotes}, a list, or {@code text}, one. */
sealed interface QuoteForm {
    String QUOTES = "quotes";
    String TEXT = "text";

    record Valid(List<String> quotes) implements QuoteForm {}

    record Invalid(List<ParameterError> errors) implements QuoteForm {}

    /** Not a JSON object. */
    record Malformed(String reason) implements QuoteForm {}

    static QuoteForm of(byte[] body) {
        JsonNode sent;
        try {
            sent = JsonMapper.shared().readTree(body);
        } catch (JacksonException broken) {
            return new Malformed("the body is not JSON");
        }
        if (sent == null || !sent.isObject()) {
            return new Malformed("the body is not a JSON object");
        }
        List<ParameterError> errors = new ArrayList<>();
        for (String name : sent.propertyNames()) {
            if (!name.equals(QUOTES) && !name.equals(TEXT)) {
                errors.add(ParameterError.of(QueryString.shown(name), "is not known here"));
            }
        }
        List<String> quotes = new ArrayList<>();
        JsonNode many = sent.get(QUOTES);
        JsonNode one = sent.get(TEXT);
        if ((many == null) == (one == null)) {
            errors.add(ParameterError.of(QUOTES, "or " + TEXT + " must be given, one of them"));
        } else if (one != null) {
            read(TEXT, one, quotes, errors);
        } else if (!many.isArray() || many.isEmpty() || many.size() > QuoteCheck.MOST) {
            errors.add(ParameterError.of(QUOTES, "must be a list of 1 to " + QuoteCheck.MOST + " texts"));
        } else {
            for (int at = 0; at < many.size(); at++) {
                read(QUOTES + "[" + at + "]", many.get(at), quotes, errors);
            }
        }
        return errors.isEmpty() ? new Valid(List.copyOf(quotes)) : new Invalid(errors);
    }

    private static void read(String name, JsonNode sent, List<String> quotes, List<ParameterError> errors) {
        if (sent.isString() && QuoteCheck.isQuote(sent.asString())) {
            quotes.add(sent.asString());
        } else {
            errors.add(ParameterError.of(name, reason()));
        }
    }

    /** What a quotation must be. */
    static String reason() {
        return "must be a text with a word in it, of at most " + QuoteCheck.LONGEST + " characters";
    }
}
