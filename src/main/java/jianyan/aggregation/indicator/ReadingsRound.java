package jianyan.aggregation.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.JsonCodec;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.MatchingDocuments;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.Subcorpus;
import jianyan.question.aggregation.indicator.IndicatorReading;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// Reads the figures of the documents that filters admit.
final class ReadingsRound implements Round<ReadingsRound.Request, ReadingsRound.Read> {
    private static final Comparator<String> NAMES = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<IndicatorReading> ORDER =
            Comparator.comparing(IndicatorReading::indicator)
                    .thenComparing(IndicatorReading::region, NAMES)
                    .thenComparing(IndicatorReading::district, NAMES)
                    .thenComparing(IndicatorReading::body)
                    .thenComparing(
                            IndicatorReading::year, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(IndicatorReading::document)
                    .thenComparing(IndicatorReading::passage)
                    .thenComparingInt(IndicatorReading::start);

    private final KeptReadings rules;

    ReadingsRound(KeptReadings rules) {
        this.rules = rules;
    }

    /// The years that a figure may speak of.
    ///
    /// @param among empty for any
    /// @param from the first of a range; null for none
    /// @param to its last; null for none
    record Years(List<String> among, @Nullable Integer from, @Nullable Integer to) {
        static Years of(Filters filters) {
            Years own = new Years(filters.of(FilterField.YEAR), filters.from(), filters.to());
            Subcorpus within = filters.within();
            return within == null ? own : own.and(of(within.filters()));
        }

        private Years and(Years other) {
            List<String> both =
                    among.isEmpty() || other.among.isEmpty()
                            ? Stream.concat(among.stream(), other.among.stream()).toList()
                            : among.stream().filter(other.among::contains).toList();
            boolean none = both.isEmpty() && !among.isEmpty();
            return none
                    ? new Years(List.of(), 1, 0)
                    : new Years(
                            both,
                            tighter(from, other.from, Math::max),
                            tighter(to, other.to, Math::min));
        }

        private static @Nullable Integer tighter(
                @Nullable Integer one, @Nullable Integer other, IntBinaryOperator of) {
            return one == null || other == null
                    ? one == null ? other : one
                    : Integer.valueOf(of.applyAsInt(one, other));
        }

        boolean admits(@Nullable Integer year) {
            boolean bounded = from != null || to != null;
            return (among.isEmpty() || among.contains(Objects.toString(year)))
                    && (!bounded
                            || year != null
                                    && (from == null || year >= from)
                                    && (to == null || year <= to));
        }
    }

    record Request(Chosen chosen, Years years) {}

    /// @param readings by indicator, place, year, document and place in it
    /// @param anew documents that the index keeps no readings of by these rules
    record Read(List<IndicatorReading> readings, long anew) {}

    @Override
    public Read visit(Request request, Snapshot shard) {
        int[] documents =
                MatchingDocuments.numbers(request.chosen.admission().documents(), shard).toArray();
        DocumentReadings.Found found = DocumentReadings.of(rules, shard).of(documents, shard);
        return new Read(
                found.readings().parallelStream()
                        .filter(reading -> request.years.admits(reading.year()))
                        .sorted(ORDER)
                        .toList(),
                found.anew());
    }

    @Override
    public Read merge(Read one, Read other) {
        return new Read(
                Stream.concat(one.readings.stream(), other.readings.stream())
                        .sorted(ORDER)
                        .toList(),
                one.anew + other.anew);
    }

    @Override
    public Codec<Request> requests() {
        JsonCodec<Years> years = new JsonCodec<>(Years.class);
        return Codec.record(Chosen.CODEC, Request::chosen, years, Request::years, Request::new);
    }

    @Override
    public Codec<Read> partials() {
        return Codec.record(
                ReadingCodec.ALL.packed(),
                Read::readings,
                Codec.of(DataOutput::writeVLong, DataInput::readVLong),
                Read::anew,
                Read::new);
    }
}
