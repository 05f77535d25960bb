package jianyan.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jianyan.corpus.table.CorpusRow;

/// Names what a document of a table was made of: the row's cells and all that stands round them.
/// Two different rows share a name once in 10^19 pairs.
final class RowFingerprints {
    private final byte[] around;

    /// @param around what decides about every row: the reader's version, the file's name, mapping
    ///   and sidecar
    RowFingerprints(String around) {
        MessageDigest digest = FileDigest.digest();
        add(around, digest);
        this.around = digest.digest();
    }

    /// Never 0.
    ///
    /// @param above what stands over the row and decides about it as well
    long of(CorpusRow row, Collection<String> above) {
        MessageDigest digest = FileDigest.digest();
        digest.update(around);
        above.forEach(text -> add(text, digest));
        for (Map.Entry<String, List<String>> cell : row.cells().entrySet()) {
            add(cell.getKey(), digest);
            for (String value : cell.getValue()) {
                add(value, digest);
            }
            digest.update((byte) 0);
        }
        long name = ByteBuffer.wrap(digest.digest()).getLong();
        return name == 0 ? 1 : name;
    }

    /// With its length, so that no two texts after each other read like two others.
    private static void add(String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
