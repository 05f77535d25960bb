package jianyan.corpus.repair;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.words.WordTable;

/// What pages put round a text, and how captions of pictures read.
///
/// Kept as data in `furniture.tsv`, which says what each is for.
enum FurnitureWords {
    FIELD_NAME,
    FIELD,
    BEHIND_TITLE,
    NOTICE,
    NOTICE_LITERALS,
    SIGNED,
    TITLE,
    BUTTON,
    BUTTON_LITERALS,
    CAPTION_DATED,
    CAPTION_EVENT,
    CAPTION_CREDIT,
    CAPTION_MARKED;

    private static final WordTable TABLE =
            WordTable.load("/jianyan/corpus/furniture.tsv", FurnitureWords.class);

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
