package jianyan.aggregation.speakers;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/// A partial result of one cell: how many documents, proposals and districts there are, and the
/// first and the last of the documents. Grows while a shard is visited. Not thread-safe.
final class Spoken {
    static final Codec<Spoken> CODEC = Codec.of((out, of) -> of.write(out), Spoken::read);

    private static final Comparator<When> ORDER =
            Comparator.comparing(When::when).thenComparing(When::id);

    /// @param when a day or a year, ISO 8601
    record When(String when, String id) {}

    long documents;
    long proposals;
    long undated;
    final Set<String> districts = new TreeSet<>();
    @Nullable When first;
    @Nullable When last;

    /// @param when empty when nothing is known
    void add(boolean proposal, @Nullable String district, When when) {
        documents++;
        proposals += proposal ? 1 : 0;
        if (district != null) {
            districts.add(district);
        }
        if (when.when.isEmpty()) {
            undated++;
        } else {
            mention(when);
        }
    }

    private void mention(When when) {
        first = first == null || ORDER.compare(when, first) < 0 ? when : first;
        last = last == null || ORDER.compare(when, last) > 0 ? when : last;
    }

    Spoken merge(Spoken other) {
        Spoken sum = new Spoken();
        for (Spoken each : new Spoken[] {this, other}) {
            sum.documents += each.documents;
            sum.proposals += each.proposals;
            sum.undated += each.undated;
            sum.districts.addAll(each.districts);
            if (each.first != null && each.last != null) {
                sum.mention(each.first);
                sum.mention(each.last);
            }
        }
        return sum;
    }

    private void write(DataOutput out) throws IOException {
        out.writeVLong(documents);
        out.writeVLong(proposals);
        out.writeVLong(undated);
        out.writeSetOfStrings(districts);
        write(first, out);
        write(last, out);
    }

    private static void write(@Nullable When when, DataOutput out) throws IOException {
        out.writeString(when == null ? "" : when.when);
        out.writeString(when == null ? "" : when.id);
    }

    private static Spoken read(DataInput in) throws IOException {
        Spoken read = new Spoken();
        read.documents = in.readVLong();
        read.proposals = in.readVLong();
        read.undated = in.readVLong();
        read.districts.addAll(in.readSetOfStrings());
        read.first = when(in);
        read.last = when(in);
        return read;
    }

    private static @Nullable When when(DataInput in) throws IOException {
        String when = in.readString();
        String id = in.readString();
        return when.isEmpty() ? null : new When(when, id);
    }
}
