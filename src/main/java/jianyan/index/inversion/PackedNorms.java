package jianyan.index.inversion;

import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.AttributeSource;

/// Lengths of fields as BM25 keeps them, also of those whose tokens came packed.
final class PackedNorms extends BM25Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
        AttributeSource of = state.getAttributeSource();
        if (of.hasAttribute(FlagsAttribute.class)) {
            state.setLength(of.getAttribute(FlagsAttribute.class).getFlags());
        }
        return super.computeNorm(state);
    }
}
