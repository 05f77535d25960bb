package jianyan.corpus.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From when to when divisions existed, what they became and what they came from, since 1980.
/// Immutable.
public final class DivisionHistory {
    private static final String RESOURCE = "/jianyan/corpus/division-history.tsv";

    /// No division changed more often.
    private static final int LONGEST_CHAIN = 6;

    /// What is known of a division's time.
    ///
    /// @param from its first year; null when it is older than 1980 or nobody wrote it down
    /// @param to the first year in which it no longer existed; null when it exists
    /// @param successors what it became: one division that took it in whole, or those that share it
    public record Life(
            Division division,
            @Nullable Integer from,
            @Nullable Integer to,
            List<String> successors) {
        public Life {
            successors = List.copyOf(successors);
        }

        /// Whether the division existed at any time of a year.
        public boolean covers(int year) {
            return (from == null || from <= year) && (to == null || year <= to);
        }
    }

    private final List<Life> lives = new ArrayList<>();
    private final Map<Division, Life> byDivision = new HashMap<>();
    private final Map<String, Division> current;

    private DivisionHistory(Map<String, Division> current) {
        this.current = Map.copyOf(current);
    }

    /// @param current the divisions that exist, by code
    static DivisionHistory load(Map<String, Division> current) {
        DivisionHistory history = new DivisionHistory(current);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        DivisionHistory.class.getResourceAsStream(RESOURCE)),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(history::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return history;
    }

    private void add(String[] cells) {
        Division known = current.get(cells[0]);
        Division division =
                known != null && known.name().equals(cells[1])
                        ? known
                        : new Division(cells[0], cells[1], current.get(cells[2]));
        List<String> successors = cells[5].isEmpty() ? List.of() : List.of(cells[5].split("\\|"));
        Life life = new Life(division, year(cells[3]), year(cells[4]), successors);
        lives.add(life);
        byDivision.put(division, life);
    }

    private static @Nullable Integer year(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    /// Every life that is written down.
    public List<Life> lives() {
        return lives;
    }

    /// The divisions that no longer exist under their name and code.
    List<Division> former() {
        return lives.stream()
                .filter(life -> life.to() != null)
                .map(Life::division)
                .filter(division -> !division.equals(current.get(division.code())))
                .toList();
    }

    /// The division's time; open at both ends when nothing is written down.
    public Life life(Division division) {
        Life known = byDivision.get(division);
        return known == null ? new Life(division, null, null, List.of()) : known;
    }

    /// What a division became, step by step to what exists now: itself when it still exists, one
    /// division when it went into one whole, several when it was divided.
    public List<Division> now(Division division) {
        List<Division> at = List.of(division);
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            List<Division> next =
                    at.stream().flatMap(each -> after(each).stream()).distinct().toList();
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        throw new IllegalStateException("divisions that become each other: " + division);
    }

    /// The one division that took another in whole, however often it changed; empty when it was
    /// divided.
    public Optional<Division> whole(Division division) {
        List<Division> now = now(division);
        return now.size() == 1 ? Optional.of(now.getFirst()) : Optional.empty();
    }

    /// The divisions of which this one came about, the nearest step back.
    public List<Division> predecessors(Division division) {
        return lives.stream()
                .filter(life -> life.successors().contains(division.code()))
                .map(Life::division)
                .filter(former -> after(former).contains(division))
                .toList();
    }

    /// What a division became at once; itself when it exists.
    List<Division> after(Division division) {
        Life life = life(division);
        return life.to() == null
                ? List.of(division)
                : life.successors().stream().map(code -> named(code, division)).toList();
    }

    /// What bears a code now, else what bore it.
    private Division named(String code, Division before) {
        Division now = current.get(code);
        if (now != null) {
            return now;
        }
        return lives.stream()
                .map(Life::division)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(before + " became " + code + ", which is none"));
    }
}
