package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// What is counted: queries in the cells of a table.
public record CountsRequest(Cells cells, List<CountedQuery> queries) {
    /// @param queries how queries are read where the request arrives
    public record Travelling(CountedQuery.Reader queries) implements Codec<CountsRequest> {
        @Override
        public void write(CountsRequest request, DataOutput out) throws IOException {
            new Cells.Travelling(queries).write(request.cells, out);
            out.writeVInt(request.queries.size());
            for (CountedQuery query : request.queries) {
                queries.write(query, out);
            }
        }

        @Override
        public CountsRequest read(DataInput in) throws IOException {
            Cells cells = new Cells.Travelling(queries).read(in);
            List<CountedQuery> counted = new ArrayList<>();
            for (int more = in.readVInt(); more > 0; more--) {
                counted.add(queries.read(in));
            }
            return new CountsRequest(cells, counted);
        }
    }
}
