package org.plenary.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.query.Field.Kind;
import org.plenary.query.Parsed.TypedClause;
import org.plenary.query.Parsed.TypedWord;
import org.plenary.query.Query.Everything;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Word;

/**
 * Turns what a person typed into a {@link Query}; never fails.
 *
 * <pre>
 * query   = [ any ]
 * any     = all { "OR" all }
 * all     = near { [ "AND" ] near }
 * near    = not { ( "NEAR/" number | "/s" ) not }
 * not     = { "NOT" | "-" } clause
 * clause  = word | quoted | "*:*" | bracket | fielded
 * bracket = "(" any ")"
 * fielded = name ":" clause                              nothing between them
 * word    = [ "=" ] text | text "~" [ number ] | pattern   and times in fields of time
 * quoted  = quote text quote [ "~" number ]
 * </pre>
 *
 * <p>Operators without anything before or behind them are left out with a warning, and brackets are balanced beforehand, so
 * every text is a sentence of this grammar. Depth, and with it recursion, is bounded by {@link QueryLimits#MAX_DEPTH}.
 */
public final class QueryParser {
    private final List<Token> tokens;
    private final TypedText typed;
    private final Warnings warnings;
    private final LeafReader leaves;
    private final List<TypedWord> words = new ArrayList<>();
    private final List<TypedClause> outermost = new ArrayList<>();
    private int at;
    private int brackets;
    private int nears;
    private boolean negated;
    private @Nullable Field field;
    private @Nullable Field time;

    private QueryParser(List<Token> tokens, TypedText typed, Warnings warnings) {
        this.tokens = tokens;
        this.typed = typed;
        this.warnings = warnings;
        this.leaves = new LeafReader(warnings);
    }

    public static Parsed parse(String typed) {
        TypedText text = TypedText.of(typed);
        int brackets = QueryLimits.MAX_DEPTH;
        Parsed parsed = parse(text, brackets);
        while (NormalForm.depth(parsed.query()) > QueryLimits.MAX_DEPTH) {
            brackets /= 2;
            parsed = parse(text, brackets);
        }
        return parsed;
    }

    private static Parsed parse(TypedText text, int brackets) {
        Warnings warnings = new Warnings(text);
        int length = text.text().length();
        if (text.isCut()) {
            warnings.add("what follows the first " + QueryLimits.MAX_LENGTH + " characters is cut off", length, length);
        }
        List<Token> tokens = Brackets.balanced(QueryLexer.tokens(text, warnings), brackets, warnings);
        QueryParser parser = new QueryParser(tokens, text, warnings);
        Query query = parser.query();
        if (query instanceof Nothing) {
            warnings.add("there is nothing here to look for", 0, length);
        }
        List<TypedClause> clauses =
                query instanceof Query.And && parser.outermost.size() > 1 ? parser.outermost : List.of();
        return new Parsed(text.raw(), query, QueryText.of(query), warnings.inOrder(), parser.words, clauses);
    }

    private Query query() {
        return typed.text().isBlank() ? new Everything() : any();
    }

    private Query any() {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(all());
        while (peek() instanceof Token.Or or) {
            behind(or);
            alternatives.add(all());
        }
        return NormalForm.any(alternatives);
    }

    private Query all() {
        List<Query> clauses = new ArrayList<>();
        clauses.add(placed());
        while (peek() instanceof Token.And || isClauseNext()) {
            if (peek() instanceof Token.And and) {
                behind(and);
            }
            clauses.add(placed());
        }
        return NormalForm.all(clauses);
    }

    /** Outside all brackets its place is kept. */
    private Query placed() {
        skipWithNothingBefore();
        int first = at;
        Query query = near();
        if (brackets == 0 && at > first) {
            int start = typed.rawStart(tokens.get(first).start());
            outermost.add(new TypedClause(start, typed.rawEnd(tokens.get(at - 1).end())));
        }
        return query;
    }

    private Query near() {
        Query left = not();
        while (peek() instanceof Token.Closeness operator) {
            behind(operator);
            left = close(left, operator, not());
        }
        return left;
    }

    private Query not() {
        boolean outer = negated;
        Token.Not first = null;
        int signs = 0;
        while (peek() instanceof Token.Not sign) {
            at++;
            signs++;
            first = first == null ? sign : first;
            if (signs == 2) {
                warnings.add("two NOTs cancel each other out", first.start(), sign.end());
            }
            warnIfNothingBehind(sign);
        }
        boolean odd = signs % 2 == 1;
        negated = outer ^ odd;
        Query clause = clause();
        negated = outer;
        return odd ? NormalForm.not(clause) : clause;
    }

    private Query clause() {
        return switch (peek()) {
            case Token.Word word -> word(word);
            case Token.Quoted quoted -> quoted(quoted);
            case Token.All _ -> everything();
            case Token.Open _ -> bracket();
            case Token.FieldName name -> fielded(name);
            case Token.Close _, Token.Operator _ -> new Nothing();
            case null -> new Nothing();
        };
    }

    private Query bracket() {
        at++;
        brackets++;
        Query inside = any();
        brackets--;
        at++;
        return inside;
    }

    private Query fielded(Token.FieldName name) {
        at++;
        if (field != null || time != null) {
            warnings.add("a field inside another counts alone", name);
        }
        return name.field().kind() == Kind.TIME ? time(name) : inside(name.field());
    }

    private Query inside(Field inner) {
        Field outer = field;
        Field outerTime = time;
        field = inner;
        time = null;
        Query asked = clause();
        field = outer;
        time = outerTime;
        return NormalForm.within(inner, asked);
    }

    private Query time(Token.FieldName name) {
        if (peek() instanceof Token.Word word) {
            at++;
            return leaves.time(name, word);
        }
        Field outer = time;
        time = name.field();
        Query asked = clause();
        time = outer;
        return asked;
    }

    private Query word(Token.Word token) {
        at++;
        Query read = leaves.word(token, field, time);
        if (read instanceof Word(String text) && field == null && time == null && !negated) {
            words.add(new TypedWord(text, typed.rawStart(token.start()), typed.rawEnd(token.end())));
        }
        return read;
    }

    private Query quoted(Token.Quoted token) {
        at++;
        return leaves.quoted(token, time);
    }

    private Query everything() {
        at++;
        return new Everything();
    }

    /** Both sides close to each other; all of both where one of them has no place in the text. */
    private Query close(Query left, Token.Closeness operator, Query right) {
        Query both = NormalForm.all(List.of(left, right));
        if (left instanceof Nothing || right instanceof Nothing) {
            return both;
        }
        if (nears == QueryLimits.MAX_NEAR) {
            warnings.add("after " + QueryLimits.MAX_NEAR + " NEAR and /s the rest are read as AND", operator);
            return both;
        }
        Optional<Positional> first = NormalForm.places(left);
        Optional<Positional> second = NormalForm.places(right);
        boolean inWords = field == null || field.kind() == Kind.WORDS;
        if (first.isEmpty() || second.isEmpty() || !inWords) {
            warnings.add(
                    operator.written() + " takes words, phrases and ORs of them, here it is read as AND", operator);
            return both;
        }
        nears++;
        return switch (operator) {
            case Token.Near near -> new Query.Near(first.get(), second.get(), near.distance());
            case Token.SameSentence _ -> new Query.SameSentence(first.get(), second.get());
        };
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean isClauseNext() {
        return switch (peek()) {
            case Token.Word _, Token.Quoted _, Token.All _, Token.Open _, Token.FieldName _, Token.Not _ -> true;
            case Token.Close _, Token.And _, Token.Or _, Token.Closeness _ -> false;
            case null -> false;
        };
    }

    /** Steps over an operator to what it applies to. */
    private void behind(Token.Operator operator) {
        at++;
        skipWithNothingBefore();
        warnIfNothingBehind(operator);
    }

    private void skipWithNothingBefore() {
        while (peek() instanceof Token.Operator operator && !(operator instanceof Token.Not)) {
            warnings.add("there is nothing before " + operator.written(), operator);
            at++;
        }
    }

    private void warnIfNothingBehind(Token.Operator operator) {
        if (!isClauseNext()) {
            warnings.add("there is nothing behind " + operator.written(), operator);
        }
    }
}
