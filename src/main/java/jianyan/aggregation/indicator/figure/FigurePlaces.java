package jianyan.aggregation.indicator.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The places that a passage names, and which of them a figure is of.
///
/// A place is the subject of what follows when it opens a clause (临夏州经济总量…) or stands right before
/// the indicator's name; it stays so to the end of the sentence, until another subject comes. 在襄阳,
/// 与浙江 and 全省 are no other place's figures. Used by one thread.
public final class FigurePlaces {
    /// @param name as it is told: 临夏州; empty for the document's own place
    /// @param joined whether it goes on a list with the one before: 襄阳、宜昌
    private record Named(String name, int start, int end, boolean joined) {}

    /// What may stand between a place and the indicator: 三市, 等地, 全市.
    private static final Pattern AFTER = FigureWords.AFTER_PLACE.pattern();

    private static final int LONGEST_AFTER = 8;

    /// What opens a clause, so that a place behind it is its subject.
    private static final Pattern OPENING = FigureWords.OPENS_CLAUSE.pattern();

    private static final Pattern PREPOSITION = FigureWords.PREPOSITION.pattern();

    /// How far a subject reaches; a longer sentence has turned to something else.
    private static final int REACH = 40;

    private final String text;
    private final Consumer<Collector> finder;
    private @Nullable List<Named> found;

    /// @param text of the passage, compact
    /// @param finder adds what it names, in order; asked when the first figure wants to know
    public FigurePlaces(String text, Consumer<Collector> finder) {
        this.text = text;
        this.finder = finder;
    }

    private List<Named> named() {
        if (found == null) {
            Collector collector = new Collector(text);
            finder.accept(collector);
            found = collector.named;
        }
        return found;
    }

    /// Collects what a passage names, in order.
    public static final class Collector {
        private final String text;
        private final List<Named> named = new ArrayList<>();

        private Collector(String text) {
            this.text = text;
        }

        /// @param name empty for the document's own place
        public void add(String name, int start, int end) {
            Named last = named.isEmpty() ? null : named.getLast();
            boolean joined =
                    last != null
                            && last.end() < start
                            && text.substring(last.end(), start).matches("、|和|与|及|以及");
            named.add(new Named(name, start, end, joined));
        }
    }

    /// Whether a place's name, with 全市 or 各 behind it, ends at a position.
    public boolean endsAt(int position) {
        for (Named place : named()) {
            if (place.end() <= position
                    && position - place.end() <= LONGEST_AFTER
                    && AFTER.matcher(text).region(place.end(), position).matches()) {
                return true;
            }
        }
        return false;
    }

    /// Whose figure it is whose indicator is named from a position on.
    ///
    /// @return several for a list of places; empty for the document's own
    public List<String> of(int sentence, int start) {
        List<Named> named = named();
        int last = -1;
        for (int i = 0; i < named.size(); i++) {
            Named place = named.get(i);
            if (place.start() >= sentence
                    && (place.end() <= start || place.start() == start)
                    && isSubject(named, i, sentence, start)) {
                last = i;
            }
        }
        if (last < 0 || named.get(last).name().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(named.get(last).name()));
        while (last > 0 && named.get(last).joined()) {
            last--;
            if (!named.get(last).name().isEmpty()) {
                names.addFirst(named.get(last).name());
            }
        }
        return List.copyOf(names);
    }

    private boolean isSubject(List<Named> named, int at, int sentence, int start) {
        int first = at;
        while (first > 0 && named.get(first).joined() && named.get(first - 1).start() >= sentence) {
            first--;
        }
        Named place = named.get(at);
        if (place.name().isEmpty() || place.start() == start) {
            return true;
        }
        String ahead = text.substring(sentence, named.get(first).start());
        boolean right = AFTER.matcher(text).region(place.end(), start).matches();
        return right && !PREPOSITION.matcher(ahead).find()
                || start - place.end() <= REACH && OPENING.matcher(ahead).find();
    }
}
