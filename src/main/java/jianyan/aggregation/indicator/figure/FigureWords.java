package jianyan.aggregation.indicator.figure;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.words.WordTable;

/// The words round figures: how exact, how much more, of what time, of which place.
///
/// Kept as data in `figure-words.tsv`, which says what each is for.
public enum FigureWords {
    COUNTED_BARE,
    BEFORE_FIGURE,
    AFTER_FIGURE,
    MEASURES,
    NO_FIGURE_BEFORE,
    UP,
    DOWN,
    BEFORE_WHOLE,
    BETWEEN_FIGURE_AND_CHANGE,
    BETWEEN_NAME_AND_CHANGE,
    YEARLY,
    EACH,
    TWO_NAMES,
    CHANGE_TOLD_AGAIN,
    YEAR,
    COUNT,
    CLUE,
    EXPECTED,
    TARGET_AFTER,
    OF_THE_YEAR,
    BROUGHT,
    BUILT,
    PRESENT,
    SUMMED,
    WITHOUT_SUBJECT,
    BASE,
    HOW_FAR,
    NO_NOUN_AFTER_SUBJECT,
    FOR_ALL,
    CHANGE_BEFORE,
    CHANGED_TO,
    FROM,
    TO,
    ANY_NOUN_AFTER,
    NO_NOUN_AFTER_FIGURE,
    AFTER_PLACE,
    OPENS_CLAUSE,
    PREPOSITION,
    OTHER_PLACE,
    AND,
    TWO_NAMES_AT_END,
    BEHIND_UNIT,
    MEMBERS,
    COUNTING,
    OVER,
    AT_LEAST,
    AT_MOST,
    AS_IT_IS;

    private static final WordTable TABLE =
            WordTable.load("/jianyan/aggregation/figure-words.tsv", FigureWords.class);

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
