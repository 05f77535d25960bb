package jianyan.corpus;

import java.util.function.Consumer;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;

/// Takes what a file holds, one by one, so that a table of any length fits. Used by one thread at a
/// time.
public interface ReadingSink {
    /// A document of the file.
    ///
    /// @param row names what it was made of when that was one row of a table: the same as long as
    ///   reading it again would give the same document; 0 for other documents
    void document(Document document, long row);

    /// Whether the document that a row gives is there already, as a document of this file. Then it
    /// is not made again, and has been told with this.
    boolean keeps(String id, long row);

    void fault(Fault fault);

    /// Keeps nothing and asks for nothing.
    static ReadingSink of(Consumer<Document> documents, Consumer<Fault> faults) {
        return new ReadingSink() {
            @Override
            public void document(Document document, long row) {
                documents.accept(document);
            }

            @Override
            public boolean keeps(String id, long row) {
                return false;
            }

            @Override
            public void fault(Fault fault) {
                faults.accept(fault);
            }
        };
    }
}
