package org.plenary;

import java.util.ArrayList;
import java.util.List;
import org.plenary.engine.Question;
import org.plenary.web.Parameter;
import org.plenary.web.SearchForm;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Many texts asked with the same options, each read as a person's would be; nothing is counted by facets. */
final class AskedForm {
    private final SearchOptions options;
    private final List<Parameter> parameters;

    /**
     * @param more parameters besides the options, or in their place
     * @param depth hits wanted in all
     * @throws ParameterException when none are
     */
    AskedForm(SearchOptions options, List<Parameter> more, int depth, CommandSpec spec) {
        if (depth < 1) {
            throw new ParameterException(spec.commandLine(), "size must be a whole number from 1");
        }
        this.options = options;
        this.parameters = new ArrayList<>(more);
        parameters.add(new Parameter("facets", ""));
        // Documents may come of several passages each, so their number says little about how many hits to ask for.
        parameters.add(new Parameter("size", Integer.toString(Math.min(depth, Question.MOST_HITS))));
    }

    /** What is wrong with the options, or what was read otherwise; both are the same for every text. */
    SearchForm checked() {
        return SearchForm.of(options.rawQuery("", parameters));
    }

    /** To be called when the options were found valid. */
    Question question(String text) {
        return switch (SearchForm.of(options.rawQuery(text, parameters))) {
            case SearchForm.Valid valid -> valid.question();
            case SearchForm.Invalid(var errors) -> throw new IllegalStateException("invalid for one text: " + errors);
        };
    }
}
