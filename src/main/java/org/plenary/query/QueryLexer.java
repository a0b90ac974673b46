package org.plenary.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.query.Field.Kind;

/**
 * Cuts a query into tokens.
 *
 * <p>A run of characters up to the next space, quote or bracket is an operator, a field's name with its value, or a word; runs
 * without any letter or digit are dropped. Brackets with text in them inside a run belong to it: {@code 5(1)(a)}. Takes time
 * in proportion to the length of the text.
 */
final class QueryLexer {
    private static final Pattern NEAR = Pattern.compile("NEAR/(\\d+)");
    private static final Pattern BRACKETED_RANGE = Pattern.compile("[\\[{] *([\\d-]+|\\*) +TO +([\\d-]+|\\*) *[\\]}]");
    private static final Pattern LOST_SUFFIX = Pattern.compile("~[~^\\d.-]*|\\^[~^\\d.-]+");
    private static final Pattern SUFFIX = Pattern.compile("\\^-?[\\d.]+(?:[eE]\\d+)?|~[-\\d.]*");
    private static final int LONGEST_NUMBER = 9;

    private final String text;
    private final Warnings warnings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String text, Warnings warnings) {
        this.text = text;
        this.warnings = warnings;
    }

    /** The tokens in order; brackets may be unbalanced. */
    static List<Token> tokens(TypedText typed, Warnings warnings) {
        QueryLexer lexer = new QueryLexer(typed.text(), warnings);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char character = text.charAt(at);
        if (character == ' ') {
            at++;
        } else if (Characters.isQuote(character)) {
            quoted();
        } else if (character == '(') {
            tokens.add(new Token.Open(at, ++at));
        } else if (character == ')') {
            tokens.add(new Token.Close(at, ++at));
            skipSuffixes();
        } else if (isSymbol("&&")) {
            tokens.add(new Token.And("&&", at, at += 2));
        } else if (isSymbol("||")) {
            tokens.add(new Token.Or("||", at, at += 2));
        } else if (character == '-' && isFreeBefore(at) && isClauseAt(at + 1)) {
            tokens.add(new Token.Not("-", at, ++at));
        } else {
            run(false, false);
        }
    }

    private boolean isSymbol(String symbol) {
        int behind = at + symbol.length();
        return text.startsWith(symbol, at) && (behind == text.length() || Runs.isBreak(text.charAt(behind)));
    }

    private boolean isFreeBefore(int place) {
        return place == 0 || text.charAt(place - 1) == ' ' || text.charAt(place - 1) == '(';
    }

    private boolean isClauseAt(int place) {
        if (place == text.length()) {
            return false;
        }
        char character = text.charAt(place);
        return character == '('
                || character == '*'
                || Characters.isQuote(character)
                || WordEdges.canBegin(text.codePointAt(place))
                || isExactAt(place);
    }

    private boolean isExactAt(int place) {
        return text.charAt(place) == '='
                && place + 1 < text.length()
                && WordEdges.canBegin(text.codePointAt(place + 1));
    }

    private void quoted() {
        int begin = at;
        int end = begin + 1;
        while (end < text.length() && !Characters.isQuote(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            warnings.add("the quote is never closed", begin, begin + 1);
        }
        String words = text.substring(begin + 1, end).strip().replaceAll(" +", " ");
        at = Math.min(end + 1, text.length());
        int slop = slop();
        if (words.indexOf('*') >= 0) {
            warnings.add("* has no meaning within quotes", begin, at);
        }
        tokens.add(new Token.Quoted(words, slop, begin, at));
    }

    /** What follows a closing quote: {@code ~5}. */
    private int slop() {
        int slop = 0;
        if (at < text.length() && text.charAt(at) == '~') {
            int begin = at;
            at = behindDigits(at + 1);
            boolean isFraction = at < text.length() && text.charAt(at) == '.' && behindDigits(at + 1) > at + 1;
            if (at > begin + 1 && !isFraction) {
                slop = distance(text.substring(begin + 1, at), 0, begin, at);
            } else {
                at = begin;
            }
        }
        skipSuffixes();
        return slop;
    }

    private int behindDigits(int place) {
        int end = place;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private int distance(String digits, int least, int start, int end) {
        int typed = digits.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(digits);
        int distance = Math.clamp(typed, least, QueryLimits.MAX_DISTANCE);
        if (distance != typed) {
            warnings.add("the distance is brought to " + distance, start, end);
        }
        return distance;
    }

    /** Drops boosts and tildes where they have no meaning: behind brackets and quotes. */
    private void skipSuffixes() {
        Matcher suffix = SUFFIX.matcher(text);
        while (suffix.region(at, text.length()).lookingAt()) {
            warnAboutSuffix(at, suffix.end());
            at = suffix.end();
        }
    }

    private void warnAboutSuffix(int start, int end) {
        boolean boost = text.charAt(start) == '^';
        warnings.add(boost ? "a boost has no effect" : "~ has no meaning here", start, end);
    }

    /**
     * @param inField whether a field's name stands directly before
     * @param asExact whether a {@code =} stands before that name
     */
    private void run(boolean inField, boolean asExact) {
        int begin = at;
        at = Runs.end(text, begin, inField);
        String run = text.substring(begin, at);
        if (run.equals("*:*")) {
            tokens.add(new Token.All(begin, at));
        } else if (!inField && run.equalsIgnoreCase("/s")) {
            tokens.add(new Token.SameSentence(run, begin, at));
        } else if (!inField && LOST_SUFFIX.matcher(run).matches()) {
            warnAboutSuffix(begin, at);
        } else {
            boolean exact = asExact || isExactAt(begin);
            int start = isExactAt(begin) ? 1 : WordEdges.start(run);
            if (!field(begin, start, run, exact)) {
                word(begin, start, run, inField, exact);
            }
        }
    }

    /**
     * Reads a field's name with the value directly behind it; a name without a value is a word. False, with nothing read, when
     * the run begins with no field's name.
     */
    private boolean field(int begin, int start, String run, boolean exact) {
        int colon = run.indexOf(':', start);
        Optional<Field> named = colon < 0 ? Optional.empty() : Field.named(run.substring(start, colon));
        if (named.isEmpty()) {
            return false;
        }
        Field field = named.get();
        String typedName = run.substring(start, colon);
        String rest = run.substring(colon + 1);
        int value = begin + colon + 1;
        Token name = new Token.FieldName(field, typedName, begin + start, value);
        if (field.kind() == Kind.TIME && time(name, rest)) {
            return true;
        }
        if (Characters.hasLetterOrDigit(rest)) {
            if (rest.startsWith("-") && field.kind() != Kind.TIME) {
                warnings.add("- goes before the name of the field", value, value + 1);
            }
            tokens.add(name);
            at = value;
            run(true, exact);
        } else if (isBeforeQuoteOrBracket(rest)) {
            tokens.add(name);
        } else if (rest.indexOf('*') >= 0) {
            warnings.add("* needs letters or digits beside it", value, at);
        } else {
            tokens.add(new Token.Word(typedName, exact, typedName, begin + start, value - 1));
        }
        return true;
    }

    private boolean isBeforeQuoteOrBracket(String rest) {
        if (at == text.length()) {
            return false;
        }
        boolean quote = Characters.isQuote(text.charAt(at));
        return (rest.isEmpty() && (quote || text.charAt(at) == '(')) || (rest.equals("=") && quote);
    }

    /** Reads the times that are no words: {@code *}, {@code [2003 TO 2016]}; false, with nothing read, at any other. */
    private boolean time(Token name, String rest) {
        int begin = name.end();
        Matcher range = BRACKETED_RANGE.matcher(text).region(begin, text.length());
        if (rest.equals("*")) {
            tokens.add(name);
            tokens.add(new Token.Word(rest, false, rest, begin, at));
            return true;
        }
        if (!range.lookingAt()) {
            return false;
        }
        if (range.group().indexOf('{') >= 0 || range.group().indexOf('}') >= 0) {
            warnings.add("both ends of a range belong to it", begin, range.end());
        }
        String ends = range.group(1) + ".." + range.group(2);
        tokens.add(name);
        tokens.add(new Token.Word(ends, false, ends, begin, range.end()));
        at = range.end();
        skipSuffixes();
        return true;
    }

    private void word(int begin, int start, String run, boolean inField, boolean exact) {
        String signs = WordEdges.isAddress(run) ? "" : "*~";
        int end = WordEdges.endWithoutBoosts(run, start, signs);
        if (end < WordEdges.end(run, start, run.length(), signs)) {
            warnings.add("a boost has no effect", begin + end, begin + run.length());
        }
        String word = run.substring(start, end);
        if (!Characters.hasLetterOrDigit(word)) {
            warnAboutLostSign(begin, run);
        } else if (inField || exact || !operator(word, begin + start, begin + end)) {
            tokens.add(new Token.Word(word, exact, run, begin + start, begin + end));
        }
    }

    private void warnAboutLostSign(int begin, String run) {
        if (run.indexOf('*') >= 0) {
            warnings.add("* needs letters or digits beside it", begin, at);
        } else if (run.equals("=") && at < text.length() && text.charAt(at) == '(') {
            warnings.add("= goes before one word", begin, at);
        }
    }

    private boolean operator(String word, int start, int end) {
        Matcher near = NEAR.matcher(word);
        if (word.equals("AND")) {
            tokens.add(new Token.And(word, start, end));
        } else if (word.equals("OR")) {
            tokens.add(new Token.Or(word, start, end));
        } else if (word.equals("NOT")) {
            tokens.add(new Token.Not(word, start, end));
        } else if (near.matches()) {
            tokens.add(new Token.Near(word, distance(near.group(1), 1, start, end), start, end));
        } else {
            return false;
        }
        return true;
    }
}
