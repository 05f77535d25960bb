package jianyan.evaluation.comparison;

/// What is asked of both.
enum Shape {
    ONE_WORD("one word"),
    TWO_WORDS("two words"),
    PHRASE("phrase"),
    FILTERED("two words, one district"),
    FACETS("two words, facets and highlights"),
    SIMILAR("similar to a draft");

    private final String title;

    Shape(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
