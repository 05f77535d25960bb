package jianyan.corpus.metadata;

import java.util.List;
import java.util.regex.Pattern;
import jianyan.words.WordTable;

/// By which words a title or line tells what a document is, whose, and who gave it, in folded text.
///
/// Kept as data in `metadata-words.tsv`, which says what each is for.
enum MetadataWords {
    KIND_REPLY,
    KIND_PROPOSAL,
    KIND_REPORT,
    KIND_RESOLUTION,
    KIND_SUMMARY,
    HEADING_OF_SUMMARY,
    BODY_COUNCIL,
    OFFICE,
    PARTY,
    INTERNAL,
    NO_NAME_BEFORE_DISTRICT,
    OFFICE_OF_DISTRICT,
    BODY_REPORT_OF_GOVERNMENT,
    BODY_CPPCC,
    BODY_NPC,
    BODY_GOVERNMENT;

    private static final WordTable TABLE =
            WordTable.load("/jianyan/corpus/metadata-words.tsv", MetadataWords.class);

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
