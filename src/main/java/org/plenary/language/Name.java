package org.plenary.language;

import java.util.List;

/** A name of a concept and what follows from its spelling. */
record Name(String text, List<NameToken> tokens, String key) {

    static Name of(String text) {
        List<NameToken> tokens = NameToken.of(text);
        return new Name(text, tokens, NameToken.joined(tokens));
    }

    /** Whether it is a short form: no spaces and more capitals and digits than small letters, as in {@code CoE}. */
    boolean isAcronym() {
        int small = 0;
        int large = 0;
        boolean letter = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            letter |= Character.isUpperCase(character);
            if (Character.isUpperCase(character) || Character.isDigit(character)) {
                large++;
            } else if (Character.isLowerCase(character)) {
                small++;
            } else if (".-&+".indexOf(character) < 0) {
                return false;
            }
        }
        return letter && large >= 2 && large > small;
    }

    /** In small letters and without dots. */
    String folded() {
        StringBuilder folded = new StringBuilder();
        tokens.forEach(token -> folded.append(token.folded()));
        return folded.toString();
    }

    boolean isChinese() {
        return tokens.stream().anyMatch(NameToken::han);
    }

    /** Whether it keeps its article: "the net" is a name, "net" is none. */
    boolean hasArticle() {
        return tokens.size() > 1 && tokens.getFirst().folded().equals("the");
    }

    /** Whether the words of the other key stand in it side by side, so that what has this name has the other too. */
    boolean holds(String otherKey) {
        for (int from = 0; from < tokens.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < tokens.size() && run.length() < otherKey.length(); to++) {
                run.append(tokens.get(to).key());
            }
            if (run.toString().equals(otherKey)) {
                return true;
            }
        }
        return false;
    }
}
