package jianyan.corpus.helper;

import java.io.IOException;

/// Takes what hangs on a message, one after another.
@FunctionalInterface
public interface AttachmentSink {
    void attachment(String name, byte[] content) throws IOException;
}
