package jianyan.corpus.text;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.words.WordTable;

/// What stands at the head of documents, before their text, in either script.
///
/// Kept as data in `front-matter.tsv`, which says what each is for.
enum FrontWords {
    SESSION,
    SPEAKER,
    SPEAKER_LITERALS,
    FIELD,
    NUMBER_LINE,
    TITLE_END,
    MINUTES_GENRE,
    MINUTES_LABEL,
    MINUTES_SPEECH;

    private static final WordTable TABLE =
            WordTable.load("/jianyan/corpus/front-matter.tsv", FrontWords.class);

    /// In the order of the file.
    List<String> words() {
        return TABLE.words(this);
    }

    /// Any of the words, or the expression.
    Pattern pattern() {
        return TABLE.pattern(this);
    }

    /// The same, to be part of a larger expression.
    String regex() {
        return TABLE.regex(this);
    }
}
