package jianyan.corpus;

import jianyan.corpus.walk.Fault;
import jianyan.document.Document;

/// Hands everything on and remembers whether there was anything. Used by one thread at a time.
final class AttentiveSink implements ReadingSink {
    private final ReadingSink sink;
    private boolean heard;

    AttentiveSink(ReadingSink sink) {
        this.sink = sink;
    }

    boolean hasHeardNothing() {
        return !heard;
    }

    @Override
    public void document(Document document, long row) {
        heard = true;
        sink.document(document, row);
    }

    @Override
    public boolean keeps(String id, long row) {
        heard = true;
        return sink.keeps(id, row);
    }

    @Override
    public void fault(Fault fault) {
        heard = true;
        sink.fault(fault);
    }
}
