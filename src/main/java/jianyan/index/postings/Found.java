package jianyan.index.postings;

import java.io.IOException;

/// The places in one document where something stands.
public interface Found {
    int count() throws IOException;

    /// The position where the i-th begins, ascending.
    int start(int i) throws IOException;
}
