package org.plenary.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfinishedTextTest {
    @Test
    void theLastWordIsUnfinished() {
        assertWord("digital div", "div");
        assertWord("(\"digital div", "div");
        assertWord("title:tun", "tun");
        assertWord("multi-stake", "stake");
        assertWord("the nation's", "nation's");
        assertWord("‘div", "div");
        assertWord("数字", "数字");
        assertWord("e\u0301ga", "e\u0301ga");
    }

    @Test
    void thereMayBeNone() {
        for (String typed : new String[] {
            "", " ", "digital ", "div*", "d?v", "div~", "A/RES/70", "U.S", "www.un.org/div", "\"phrase\"", "''", "me@un"
        }) {
            assertWord(typed, "");
        }
    }

    @Test
    void whatNobodySeesIsGone() {
        UnfinishedText text = UnfinishedText.of("digi\u200Btal\u0000\tdi\uD800v");
        assertThat(text.text()).isEqualTo("digital div");
        assertThat(text.before()).isEqualTo("digital ");
        assertThat(UnfinishedText.of("x".repeat(3_000)).text()).hasSize(QueryLimits.MAX_LENGTH);
    }

    @Test
    void wordsBeforeItCountWithOnlySpacesBetween() {
        UnfinishedText text = UnfinishedText.of("a, freedom  of exp");
        assertThat(text.startOfWords(1)).isEqualTo(15);
        assertThat(text.startOfWords(2)).isEqualTo(12);
        assertThat(text.startOfWords(3)).isEqualTo(3);
        assertThat(text.startOfWords(4)).isEqualTo(-1);
        assertThat(UnfinishedText.of("freedom of ").startOfWords(3)).isEqualTo(0);
        assertThat(UnfinishedText.of("multi-stake").startOfWords(2)).isEqualTo(-1);
    }

    private static void assertWord(String typed, String word) {
        UnfinishedText text = UnfinishedText.of(typed);
        assertThat(text.word()).as(typed).isEqualTo(word);
        assertThat(text.before() + text.word()).isEqualTo(typed);
    }
}
