package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

/// Says what a text should be cut into, in the clear.
final class TextAssert {
    private static final TextAnalysis ANALYSIS = TextAnalysis.load();

    private final String text;

    private TextAssert(String text) {
        this.text = text;
    }

    static TextAssert assertThatText(String text) {
        return new TextAssert(text);
    }

    static TextAnalysis analysis() {
        return ANALYSIS;
    }

    /// Whole terms only.
    void analyzesTo(String... terms) {
        assertThat(ANALYSIS.segmenter().segment(ANALYSIS.folding().fold(text).text()))
                .filteredOn(token -> !token.part())
                .extracting(Token::text)
                .containsExactly(terms);
    }

    /// Whole terms, each followed by its parts in brackets.
    void analyzesWithPartsTo(String... terms) {
        assertThat(ANALYSIS.segmenter().segment(ANALYSIS.folding().fold(text).text()))
                .extracting(token -> token.part() ? "(" + token.text() + ")" : token.text())
                .containsExactly(terms);
    }
}
