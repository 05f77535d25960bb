package jianyan.search.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.question.search.Stand;

/// What a question asks, as far as its words show.
///
/// @param subjects what an answer has to be about: words of the question with their aliases, and
///   its neighbouring characters, which count for less
/// @param places those of the question that documents are of
/// @param years those of the question
/// @param number what an answer has to hold when a number or a time is asked for
/// @param stand what is asked of: what was done, is planned or lacking
record PlainQuestion(
        List<Subject> subjects,
        Set<String> places,
        Set<Integer> years,
        Optional<Pattern> number,
        Optional<Stand> stand) {
    /// One word of the question.
    ///
    /// @param word as a reader is shown it
    /// @param spellings the word itself first, then what may stand for it
    /// @param pair whether it is only two characters that stand side by side in the question: a
    ///   text may cut its words otherwise
    record Subject(String word, List<ExactPhrase> spellings, boolean pair) {
        Subject {
            spellings = List.copyOf(spellings);
        }
    }

    PlainQuestion {
        subjects = List.copyOf(subjects);
        places = Set.copyOf(places);
        years = Set.copyOf(years);
    }
}
