package jianyan.aggregation.speakers;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import jianyan.index.codec.Codec;
import jianyan.index.layout.HeldHandling;
import jianyan.index.layout.HeldHandling.Ended;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// A partial result of one cell: what became of its proposals. Days are kept apart, so that any
/// quantile of the whole is exact. Grows while a shard is visited. Not thread-safe.
final class Handled {
    static final Codec<Handled> CODEC = Codec.of((out, of) -> of.write(out), Handled::read);

    private static final Codec<Map<Integer, Long>> DAYS =
            Codec.map(
                    Codec.NUMBER,
                    Codec.of(DataOutput::writeVLong, DataInput::readVLong),
                    TreeMap::new);

    long proposals;
    long replied;

    /// Those whose reply is dated before they were put forward.
    long misdated;

    /// Replies that are documents of their own.
    long apart;

    final long[] ended = new long[Ended.values().length];
    final TreeMap<Integer, Long> days = new TreeMap<>();

    /// @param took days from filing to reply; null when either is not known
    void add(HeldHandling handling, boolean dated, @Nullable Integer took) {
        proposals++;
        boolean answered = handling.reply() || dated || handling.ended() != Ended.NOT_STATED;
        replied += answered ? 1 : 0;
        ended[handling.ended().ordinal()]++;
        if (took != null && took < 0) {
            misdated++;
        } else if (took != null) {
            days.merge(took, 1L, Long::sum);
        }
    }

    long of(Ended how) {
        return ended[how.ordinal()];
    }

    Handled merge(Handled other) {
        Handled sum = new Handled();
        for (Handled each : new Handled[] {this, other}) {
            sum.proposals += each.proposals;
            sum.replied += each.replied;
            sum.misdated += each.misdated;
            sum.apart += each.apart;
            for (int i = 0; i < ended.length; i++) {
                sum.ended[i] += each.ended[i];
            }
            each.days.forEach((day, count) -> sum.days.merge(day, count, Long::sum));
        }
        return sum;
    }

    private void write(DataOutput out) throws IOException {
        out.writeVLong(proposals);
        out.writeVLong(replied);
        out.writeVLong(misdated);
        out.writeVLong(apart);
        for (long each : ended) {
            out.writeVLong(each);
        }
        DAYS.write(days, out);
    }

    private static Handled read(DataInput in) throws IOException {
        Handled read = new Handled();
        read.proposals = in.readVLong();
        read.replied = in.readVLong();
        read.misdated = in.readVLong();
        read.apart = in.readVLong();
        for (int i = 0; i < read.ended.length; i++) {
            read.ended[i] = in.readVLong();
        }
        read.days.putAll(DAYS.read(in));
        return read;
    }
}
