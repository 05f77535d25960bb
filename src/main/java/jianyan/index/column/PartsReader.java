package jianyan.index.column;

import java.io.IOException;
import jianyan.index.layout.Fields;
import jianyan.index.layout.Parts;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/// The parts of the documents of one segment, read in ascending order. Not thread-safe.
public final class PartsReader {
    private final BinaryDocValues values;

    public PartsReader(LeafReader reader) throws IOException {
        this.values = DocValues.getBinary(reader, Fields.PARTS);
    }

    public Parts of(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("document " + doc + " has no parts");
        }
        return Parts.decode(values.binaryValue());
    }
}
