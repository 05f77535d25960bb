package jianyan.engine;

import java.nio.file.Path;
import java.util.Arrays;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.lexicon.LexiconTerm;
import jianyan.analysis.lexicon.TermClass;
import jianyan.question.lexicon.LexiconAnswer;
import jianyan.question.lexicon.LexiconEntry;

/// The terms of a lexicon as they are told.
public final class LexiconEntries {
    private LexiconEntries() {}

    /// All terms of an analysis.
    public static LexiconAnswer of(TextAnalysis analysis) {
        return new LexiconAnswer(
                analysis.lexicon().terms().stream().map(LexiconEntries::of).toList(),
                Arrays.stream(TermClass.values()).map(TermClass::code).toList());
    }

    static LexiconEntry of(LexiconTerm term) {
        return of(term, term.isBuiltIn() ? "" : file(term.place()));
    }

    static LexiconEntry of(LexiconTerm term, String file) {
        return new LexiconEntry(
                term.term(),
                term.termClass().code(),
                term.aliases(),
                term.shortForms(),
                term.note(),
                file);
    }

    private static String file(String place) {
        Path path = Path.of(place.substring(0, place.lastIndexOf(':')));
        return String.valueOf(path.getFileName());
    }
}
