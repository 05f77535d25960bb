package jianyan.index.inversion;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The tokens of another stream as a few terms that hold a [TokenChunk] each.
///
/// The flags at the end of the stream are the number of positions, by which [PackedNorms] tells the
/// length of the field.
public final class PackedTokens extends TokenStream {
    /// So that little of a block of Lucene's buffers, 32 kB, is left empty behind the last chunk.
    private static final int CHUNK_BYTES = 4096;

    private final BytesTermAttribute packed = addAttribute(BytesTermAttribute.class);
    private final FlagsAttribute length = addAttribute(FlagsAttribute.class);
    private final TokenStream tokens;
    private final CharTermAttribute term;
    private final PositionIncrementAttribute increment;
    private final TokenChunk chunk = new TokenChunk();
    private int position;
    private int counted;

    public PackedTokens(TokenStream tokens) {
        this.tokens = tokens;
        this.term = tokens.getAttribute(CharTermAttribute.class);
        this.increment = tokens.getAttribute(PositionIncrementAttribute.class);
    }

    @Override
    public void reset() throws IOException {
        tokens.reset();
        position = -1;
        counted = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        chunk.begin(position);
        while (chunk.length() < CHUNK_BYTES && tokens.incrementToken()) {
            int step = increment.getPositionIncrement();
            position += step;
            counted += step == 0 ? 0 : 1;
            chunk.add(term.buffer(), term.length(), step);
        }
        packed.setBytesRef(chunk.bytes());
        return !chunk.isEmpty();
    }

    @Override
    public void end() throws IOException {
        super.end();
        length.setFlags(counted);
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
