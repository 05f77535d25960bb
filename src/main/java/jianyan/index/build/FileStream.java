package jianyan.index.build;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.ReadingSink;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;

/// What one file holds, on its way from the thread that reads it to the one that takes it.
///
/// The reader is never more than a few documents ahead, so that a table of any length takes no more
/// memory than a short one.
final class FileStream implements ReadingSink {
    private static final int AHEAD = 128;

    sealed interface Item {
        record Made(Document document, long row) implements Item {}

        record Kept(String id) implements Item {}

        record Flawed(Fault fault) implements Item {}

        record Ended() implements Item {}

        record Broken(Throwable cause) implements Item {}
    }

    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(AHEAD);
    private final Map<String, Long> held;

    /// @param held what the index holds of this file: the row that each document was made of
    FileStream(Map<String, Long> held) {
        this.held = held;
    }

    /// Reads the file to its end, waiting for whoever takes it.
    void read(CorpusReader reader, CorpusFile file) {
        try {
            reader.read(file, this);
            put(new Item.Ended());
        } catch (RuntimeException | Error broken) {
            // Interrupted is whoever reads for nobody any more.
            if (!Thread.currentThread().isInterrupted()) {
                put(new Item.Broken(broken));
            }
        }
    }

    /// The next of its items, in the order of the file; the last is the end.
    Item take() {
        try {
            return items.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building", interrupted);
        }
    }

    @Override
    public void document(Document document, long row) {
        put(new Item.Made(document, row));
    }

    @Override
    public boolean keeps(String id, long row) {
        Long known = held.get(id);
        if (known == null || known != row || row == 0) {
            return false;
        }
        put(new Item.Kept(id));
        return true;
    }

    @Override
    public void fault(Fault fault) {
        put(new Item.Flawed(fault));
    }

    private void put(Item item) {
        try {
            items.put(item);
        } catch (InterruptedException nobodyTakesIt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody reads on", nobodyTakesIt);
        }
    }
}
