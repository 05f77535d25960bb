package jianyan.corpus.recognition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import jianyan.corpus.reading.ReadingException;

/// The pages of a scan as pictures in grey, drawn here or in a process beside. Used by one thread
/// at a time.
public interface Pages extends AutoCloseable {
    int count();

    /// @param index from 0
    BufferedImage page(int index) throws IOException, ReadingException;

    @Override
    void close() throws IOException;
}
