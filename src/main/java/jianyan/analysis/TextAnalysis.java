package jianyan.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jianyan.analysis.exact.Atoms;
import jianyan.analysis.folding.ScriptWriter;
import jianyan.analysis.lexicon.Lexicon;
import jianyan.analysis.lexicon.LexiconSyntaxException;
import jianyan.analysis.lexicon.LexiconTerm;
import jianyan.analysis.lexicon.QuestionWords;
import jianyan.analysis.lexicon.Themes;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// The door to this floor: one folding, one segmenter, one lexicon and its themes, loaded once and
/// shared by all threads.
public final class TextAnalysis {
    /// Goes up whenever the code of this floor cuts or folds otherwise on the same data.
    private static final int REVISION = 1;

    private final Folding folding;
    private final Segmenter segmenter;
    private final Lexicon lexicon;
    private final ThemeSource themes;
    private final QuestionWords questionWords;

    private TextAnalysis(Folding folding, Lexicon lexicon, ThemeSource themes) {
        this.folding = folding;
        this.lexicon = lexicon;
        this.themes = themes;
        this.questionWords = QuestionWords.load(key(folding));
        List<String> names = lexicon.terms().stream().flatMap(TextAnalysis::names).toList();
        this.segmenter = Segmenter.load(folding, names);
    }

    public static TextAnalysis load() {
        Folding folding = Folding.load();
        return new TextAnalysis(folding, Lexicon.load(key(folding)), new ThemeSource(null));
    }

    /// With the `*.tsv` terms and `*.themes.yaml` themes of the user's own folder beside the
    /// others.
    ///
    /// @throws LexiconSyntaxException with file, line and column when one cannot be read; what was
    ///   loaded before stays as it is
    public static TextAnalysis load(Path ownLexiconFolder) {
        Folding folding = Folding.load();
        return new TextAnalysis(
                folding,
                Lexicon.load(key(folding), ownLexiconFolder),
                new ThemeSource(Themes.load(ownLexiconFolder)));
    }

    public Folding folding() {
        return folding;
    }

    public Segmenter segmenter() {
        return segmenter;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Themes themes() {
        return themes.get();
    }

    public QuestionWords questionWords() {
        return questionWords;
    }

    /// The phrases of a theme that is named in either script; empty for an unknown name.
    public List<String> theme(String name) {
        List<String> exact = themes().terms(name);
        if (!exact.isEmpty()) {
            return exact;
        }
        String folded = folding.fold(name).text();
        return themes().names().stream()
                .filter(each -> folding.fold(each).text().equals(folded))
                .findFirst()
                .map(themes()::terms)
                .orElse(List.of());
    }

    /// Names everything that decides how a text becomes terms. An index built under another version
    /// is stale as a whole.
    public String version() {
        return REVISION
                + "-"
                + Version.LATEST
                + "-"
                + Long.toHexString(folding.fingerprint())
                + "-"
                + Long.toHexString(lexicon.fingerprint());
    }

    /// A folded text as people write it, for show: 着名 becomes 著名 again. Lengths stay.
    public String readable(String foldedText) {
        StringBuilder readable = new StringBuilder(foldedText);
        segmenter.segment(
                foldedText,
                (start, end, part) -> {
                    String word = foldedText.substring(start, end);
                    lexicon.spelling(word)
                            .or(() -> segmenter.spelling(word))
                            .filter(spelling -> folding.fold(spelling).text().equals(word))
                            .filter(spelling -> spelling.length() == word.length())
                            .ifPresent(spelling -> readable.replace(start, end, spelling));
                });
        return readable.toString();
    }

    /// What somebody wrote, in simplified script for show: folded as a query is, but for characters
    /// that a name keeps. 乾安縣 is shown as 乾安县, though it is found as 干安县. Lengths are those of the
    /// folded text.
    public String shown(String original) {
        String folded = folding.fold(original).text();
        if (folded.equals(original) || folded.length() != original.length()) {
            return folded;
        }
        String written = SimplifiedWriter.INSTANCE.write(original);
        StringBuilder shown = new StringBuilder(folded);
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isIdeographic(folded.charAt(i))
                    && Character.isIdeographic(written.charAt(i))) {
                shown.setCharAt(i, written.charAt(i));
            }
        }
        return shown.toString();
    }

    /// Its tables are read when somebody first writes what folds to something else.
    private static final class SimplifiedWriter {
        static final ScriptWriter INSTANCE = ScriptWriter.simplified();

        private SimplifiedWriter() {}
    }

    /// How a name of the lexicon is looked up: folded, and without what a phrase reads across.
    public static UnaryOperator<String> key(Folding folding) {
        return name -> Atoms.withoutTransparent(folding.fold(name).text());
    }

    private static Stream<String> names(LexiconTerm term) {
        return Stream.of(List.of(term.term()), term.aliases(), term.shortForms())
                .flatMap(List::stream);
    }

    /// The built-in themes wait for the first who asks: a YAML reader would take a quarter of the
    /// time that this floor needs to start. Those of the user's own are read at once, for their
    /// faults.
    private static final class ThemeSource {
        private @Nullable Themes themes;

        ThemeSource(@Nullable Themes themes) {
            this.themes = themes;
        }

        synchronized Themes get() {
            Themes known = themes;
            if (known == null) {
                known = Themes.load();
                themes = known;
            }
            return known;
        }
    }
}
