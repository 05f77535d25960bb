package jianyan.analysis.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/// The terms and their aliases, found by folded spelling. Immutable.
///
/// Quotation marks, book title marks and white space do not count in a look-up, as they do not
/// count in a phrase.
public final class Lexicon {
    private final List<LexiconTerm> terms;
    private final UnaryOperator<String> key;
    private final Map<String, LexiconTerm> byName = new LinkedHashMap<>();
    private final Map<String, SequencedSet<String>> expansions = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    private Lexicon(List<LexiconTerm> terms, UnaryOperator<String> key) {
        this.terms = List.copyOf(terms);
        this.key = key;
        this.terms.forEach(this::enter);
    }

    /// The terms that come with the program.
    ///
    /// @param key folds a name and takes out of it what a phrase does not count
    public static Lexicon load(UnaryOperator<String> key) {
        try {
            return new Lexicon(LexiconReader.readBuiltIn(), key);
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon in the jar cannot be read", e);
        }
    }

    /// The terms that come with the program and those of a folder of the user's own.
    ///
    /// @throws LexiconSyntaxException on the first line that cannot be read
    /// @throws UncheckedIOException when the folder or a file in it cannot be read
    public static Lexicon load(UnaryOperator<String> key, Path ownFolder) {
        try {
            List<LexiconTerm> terms = new ArrayList<>(LexiconReader.readBuiltIn());
            terms.addAll(LexiconReader.readFolder(ownFolder));
            return new Lexicon(terms, key);
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon in " + ownFolder + " cannot be read", e);
        }
    }

    public static Lexicon of(Collection<LexiconTerm> terms, UnaryOperator<String> key) {
        return new Lexicon(List.copyOf(terms), key);
    }

    /// Every line, in the order of the files.
    public List<LexiconTerm> terms() {
        return terms;
    }

    /// Every folded name of every term.
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /// The term of that name, be it the term itself, an alias or a short form.
    public Optional<LexiconTerm> lookup(String foldedName) {
        return Optional.ofNullable(byName.get(key.apply(foldedName)));
    }

    /// How the files spell a folded name: 双覆盖 for 双复盖.
    public Optional<String> spelling(String foldedName) {
        return Optional.ofNullable(spellings.get(key.apply(foldedName)));
    }

    /// The other phrases that a query for this one should find too, folded, in the lexicon's order;
    /// none for a phrase that is not wholly one name.
    public List<String> expansions(String foldedPhrase) {
        SequencedSet<String> found = expansions.get(key.apply(foldedPhrase));
        return found == null ? List.of() : List.copyOf(found);
    }

    /// Changes whenever a term, an alias or a class does.
    public long fingerprint() {
        CRC32C sum = new CRC32C();
        for (LexiconTerm term : terms) {
            String decisive =
                    term.term() + term.termClass() + term.aliases() + "~" + term.shortForms();
            sum.update(decisive.getBytes(StandardCharsets.UTF_8));
        }
        return sum.getValue();
    }

    private void enter(LexiconTerm term) {
        List<String> equals = new ArrayList<>();
        equals.add(name(term.term()));
        term.aliases().stream().map(this::name).forEach(equals::add);
        for (String name : equals) {
            byName.putIfAbsent(name, term);
            expand(name, equals);
        }
        for (String shortForm : term.shortForms()) {
            String name = name(shortForm);
            byName.putIfAbsent(name, term);
            expand(name, equals);
        }
    }

    private String name(String spelling) {
        String name = key.apply(spelling);
        spellings.putIfAbsent(name, spelling);
        return name;
    }

    private void expand(String name, List<String> equals) {
        SequencedSet<String> others =
                expansions.computeIfAbsent(name, unused -> new LinkedHashSet<>());
        equals.stream().filter(other -> !other.equals(name)).forEach(others::add);
    }
}
