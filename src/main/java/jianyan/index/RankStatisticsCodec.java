package jianyan.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import jianyan.index.RankStatistics.Frequency;
import jianyan.index.RankStatistics.Lengths;
import jianyan.index.codec.Codec;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// Of each term and each field its numbers, one after another.
final class RankStatisticsCodec implements Codec<RankStatistics> {
    @Override
    public void write(RankStatistics statistics, DataOutput out) throws IOException {
        out.writeVInt(statistics.terms().size());
        for (Map.Entry<Term, Frequency> term : statistics.terms().entrySet()) {
            writeTerm(term.getKey(), out);
            out.writeVInt(term.getValue().documents());
            out.writeVLong(term.getValue().occurrences());
        }
        out.writeVInt(statistics.fields().size());
        for (Map.Entry<String, Lengths> field : statistics.fields().entrySet()) {
            out.writeString(field.getKey());
            out.writeVLong(field.getValue().documents());
            out.writeVLong(field.getValue().having());
            out.writeVLong(field.getValue().occurrences());
            out.writeVLong(field.getValue().postings());
        }
    }

    @Override
    public RankStatistics read(DataInput in) throws IOException {
        Map<Term, Frequency> terms = new HashMap<>();
        for (int more = in.readVInt(); more > 0; more--) {
            terms.put(readTerm(in), new Frequency(in.readVInt(), in.readVLong()));
        }
        Map<String, Lengths> fields = new HashMap<>();
        for (int more = in.readVInt(); more > 0; more--) {
            fields.put(
                    in.readString(),
                    new Lengths(in.readVLong(), in.readVLong(), in.readVLong(), in.readVLong()));
        }
        return new RankStatistics(terms, fields);
    }

    static void writeTerm(Term term, DataOutput out) throws IOException {
        BytesRef bytes = term.bytes();
        out.writeString(term.field());
        out.writeVInt(bytes.length);
        out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
    }

    static Term readTerm(DataInput in) throws IOException {
        String field = in.readString();
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return new Term(field, new BytesRef(bytes));
    }
}
