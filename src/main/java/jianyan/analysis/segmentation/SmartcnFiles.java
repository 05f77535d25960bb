package jianyan.analysis.segmentation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/// The two model files in Lucene's smartcn jar, as the arrays that Java serialization left in them.
///
/// `coredict.mem` holds a hash table from first characters to blocks (`short[]`, `char[]`), then
/// for each block the rest of each word (`char[][][]`, null for the character alone) and the
/// frequencies (`int[][]`). `bigramdict.mem` holds the pairs' hashes (`long[]`) and frequencies
/// (`int[]`).
record SmartcnFiles(
        short[] blocks,
        char[] firstCharacters,
        char[][][] words,
        int[][] wordFrequencies,
        long[] pairHashes,
        int[] pairFrequencies) {

    /// Reads both files from the class path, without touching smartcn's own singletons.
    static SmartcnFiles read() {
        try (ObjectInputStream dictionary = open("hhmm/coredict.mem");
                ObjectInputStream pairs = open("hhmm/bigramdict.mem")) {
            return new SmartcnFiles(
                    (short[]) dictionary.readObject(),
                    (char[]) dictionary.readObject(),
                    (char[][][]) dictionary.readObject(),
                    (int[][]) dictionary.readObject(),
                    (long[]) pairs.readObject(),
                    (int[]) pairs.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException("smartcn's model cannot be read", e);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalStateException("smartcn's model has another layout", e);
        }
    }

    private static ObjectInputStream open(String name) throws IOException {
        InputStream file = HMMChineseTokenizer.class.getResourceAsStream(name);
        if (file == null) {
            throw new InvalidObjectException(name + " is not in the smartcn jar");
        }
        ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(file, 1 << 16));
        objects.setObjectInputFilter(SmartcnFiles::allowPrimitiveArrays);
        return objects;
    }

    private static ObjectInputFilter.Status allowPrimitiveArrays(
            ObjectInputFilter.FilterInfo info) {
        Class<?> element = info.serialClass();
        if (element == null) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive()
                ? ObjectInputFilter.Status.ALLOWED
                : ObjectInputFilter.Status.REJECTED;
    }
}
