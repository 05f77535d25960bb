package jianyan.index.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ObjIntConsumer;
import jianyan.index.Snapshot;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of a field with how many documents hold them.
public final class TermFrequencies {
    private TermFrequencies() {}

    /// Names every term once, in the order of the index.
    public static void each(Snapshot snapshot, String field, ObjIntConsumer<String> hears) {
        try {
            @Nullable Terms terms = MultiTerms.getTerms(snapshot.getIndexReader(), field);
            if (terms == null) {
                return;
            }
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                hears.accept(term.utf8ToString(), all.docFreq());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
