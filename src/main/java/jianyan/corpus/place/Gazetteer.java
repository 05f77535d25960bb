package jianyan.corpus.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every province, city, county and district, those of the past too, found by full name or, where
/// that is clear, short name.
///
/// Names are looked up in folded text, so either script finds them. Immutable and thread-safe.
public final class Gazetteer {
    private static final String RESOURCE = "/jianyan/corpus/divisions.tsv";

    /// A division named in a text.
    ///
    /// @param full whether the whole name stands there, 徐汇区 rather than 徐汇
    public record Mention(Division division, int start, int end, boolean full) {}

    private static final Comparator<Division> BY_CODE =
            Comparator.comparingInt((Division division) -> division.code().length())
                    .thenComparing(Division::code);

    private record Name(String text, boolean full, List<Division> namesakes) {}

    private final Map<Integer, List<Name>> byStart = new HashMap<>();
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Map<String, List<Division>> byShortName = new HashMap<>();

    private final DivisionHistory history;

    private Gazetteer(Map<String, Division> current) {
        current.values().stream().sorted(BY_CODE).forEach(this::add);
        history = DivisionHistory.load(current);
        history.former().forEach(this::addFormer);
        indexByStart();
    }

    public static Gazetteer load() {
        Map<String, Division> byCode = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Gazetteer.class.getResourceAsStream(RESOURCE)),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    // A division stands before those in it only when shorter codes come first.
                    .sorted(Comparator.comparingInt(cells -> cells[0].length()))
                    .forEach(cells ->
                            byCode.put(
                                    cells[0],
                                    new Division(cells[0], cells[1], byCode.get(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Gazetteer(byCode);
    }

    /// When divisions existed, and what became of them.
    public DivisionHistory history() {
        return history;
    }

    private void add(Division division) {
        byName.computeIfAbsent(division.name(), ignored -> new ArrayList<>()).add(division);
        if (!division.customaryName().equals(division.name())) {
            byName.computeIfAbsent(division.customaryName(), ignored -> new ArrayList<>())
                    .add(division);
        }
        if (!division.shortName().equals(division.name())) {
            byShortName
                    .computeIfAbsent(division.shortName(), ignored -> new ArrayList<>())
                    .add(division);
        }
    }

    /// A division that is no more is known by its short name only where no other has it.
    private void addFormer(Division division) {
        byName.computeIfAbsent(division.name(), ignored -> new ArrayList<>()).add(division);
        String shortName = division.shortName();
        if (!byName.containsKey(shortName) && !byShortName.containsKey(shortName)) {
            byShortName.put(shortName, new ArrayList<>(List.of(division)));
        }
    }

    /// Those that bear or bore a whole name.
    List<Division> of(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(division -> division.name().equals(name))
                .toList();
    }

    /// The division that a value names as a whole, in folded text; with a region given, one in it.
    public Optional<Division> named(String folded, @Nullable Division within) {
        String name = folded.strip();
        Division found = choose(byName.get(name), within);
        if (found == null) {
            found = choose(byShortName.get(name), within);
        }
        if (found == null) {
            List<Mention> mentions = mentions(name, within);
            if (!mentions.isEmpty() && mentions.getLast().end() == name.length()) {
                found = mentions.getLast().division();
            }
        }
        return Optional.ofNullable(found);
    }

    /// Every division named in a folded text, longest names first where they overlap. A name that
    /// several share is read as the one within the last larger division named before it.
    public List<Mention> mentions(String folded, @Nullable Division within) {
        List<Mention> mentions = new ArrayList<>();
        Division context = within;
        int at = 0;
        while (at + 1 < folded.length()) {
            Mention mention = mentionAt(folded, at, context);
            if (mention == null) {
                at++;
                continue;
            }
            mentions.add(mention);
            if (!mention.division.isDistrict()) {
                context = mention.division;
            }
            at = mention.end;
        }
        return mentions;
    }

    private @Nullable Mention mentionAt(String folded, int at, @Nullable Division context) {
        List<Name> names = byStart.get(start(folded, at));
        if (names == null) {
            return null;
        }
        for (Name name : names) {
            if (folded.startsWith(name.text, at)) {
                Division found = choose(name.namesakes, context);
                if (found != null) {
                    return new Mention(found, at, at + name.text.length(), name.full);
                }
            }
        }
        return null;
    }

    private static int start(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    /// Puts all names where their first two characters lead to them, the longest first, and of two
    /// equal ones the full name.
    private void indexByStart() {
        byName.forEach((text, namesakes) -> addName(new Name(text, true, namesakes)));
        byShortName.forEach((text, namesakes) -> addName(new Name(text, false, namesakes)));
        Comparator<Name> longestFirst =
                Comparator.comparingInt((Name name) -> name.text.length())
                        .thenComparing(name -> name.full)
                        .reversed();
        byStart.values().forEach(names -> names.sort(longestFirst));
    }

    private void addName(Name name) {
        byStart.computeIfAbsent(start(name.text, 0), ignored -> new ArrayList<>()).add(name);
    }

    /// The one meant among namesakes: in the context if one is, else the only one that still
    /// exists, else a province, else one of Shanghai, whose committees the collection is of; else
    /// nobody can say.
    private @Nullable Division choose(
            @Nullable List<Division> namesakes, @Nullable Division context) {
        if (namesakes == null) {
            return null;
        }
        if (context != null) {
            for (Division division : namesakes) {
                if (context.contains(division)) {
                    return division;
                }
            }
        }
        if (namesakes.size() == 1) {
            return namesakes.getFirst();
        }
        List<Division> existing =
                namesakes.stream().filter(each -> history.life(each).to() == null).toList();
        if (existing.size() == 1) {
            return existing.getFirst();
        }
        for (Division division : namesakes) {
            if (division.code().length() == 2 || division.isInShanghai()) {
                return division;
            }
        }
        return cityAboveItsNamesake(namesakes);
    }

    /// 吉林 is the province, 桃园 the city: of a division and one in it that share a name, the larger.
    private static @Nullable Division cityAboveItsNamesake(List<Division> namesakes) {
        Division first = namesakes.getFirst();
        return namesakes.stream().allMatch(first::contains) ? first : null;
    }
}
