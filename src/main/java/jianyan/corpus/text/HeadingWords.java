package jianyan.corpus.text;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.words.WordTable;

/// What headings say of the parts below them, in folded text.
///
/// Kept as data in `heading-words.tsv`, which says what each is for.
public enum HeadingWords {
    PROPOSAL_PART,
    LESSON,
    LESSON_LITERALS,
    SHORTFALL,
    SHORTFALL_LITERALS,
    PLAN,
    PLAN_LITERALS,
    REVIEW,
    REVIEW_LITERALS,
    ASK_HEADING,
    GROUND_HEADING,
    REPLY_HEADING,
    LABEL_IN_TEXT,
    ASKING,
    FIELD_LINE;

    private static final WordTable TABLE =
            WordTable.load("/jianyan/corpus/heading-words.tsv", HeadingWords.class);

    /// In the order of the file.
    public List<String> words() {
        return TABLE.words(this);
    }

    /// Any of the words, or the expression.
    public Pattern pattern() {
        return TABLE.pattern(this);
    }

    /// The same, to be part of a larger expression.
    public String regex() {
        return TABLE.regex(this);
    }
}
