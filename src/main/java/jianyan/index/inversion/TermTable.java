package jianyan.index.inversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/// Numbers terms as they come and counts each. Not thread-safe.
///
/// Terms of up to four UTF-16 units, that is nearly all, are numbers themselves: one look into one
/// cache line finds, numbers and counts them. The others are kept as bytes.
final class TermTable {
    /// What stands for a term that has no key; no key begins with U+FFFF.
    static final long NO_KEY = -1;

    /// Key and, packed, one more than the number with the count above it, slot by slot.
    private long[] slots = new long[1 << 13];

    private int keyed;
    private final Map<BytesRef, Other> others = new HashMap<>();
    private int size;

    private static final class Other {
        private final BytesRef term;
        private final int number;
        private int count;

        Other(BytesRef term, int number) {
            this.term = term;
            this.number = number;
        }
    }

    /// The number of the term at hand, which is counted once more.
    int add(ChunkReader token) {
        long key = token.key();
        return key == NO_KEY ? addOther(token.term()) : add(key);
    }

    private int add(long key) {
        int slot = find(slots, key);
        if (slots[slot + 1] == 0) {
            if (2 * keyed >= slots.length / 2) {
                grow();
                slot = find(slots, key);
            }
            keyed++;
            slots[slot] = key;
            slots[slot + 1] = ++size;
        }
        slots[slot + 1] += 1L << 32;
        return (int) slots[slot + 1] - 1;
    }

    private int addOther(BytesRef term) {
        Other other = others.computeIfAbsent(term, first -> new Other(first, size++));
        other.count++;
        return other.number;
    }

    private static int find(long[] slots, long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * 0x9e3779b97f4a7c15L >>> 32) << 1 & mask;
        while (slots[slot + 1] != 0 && slots[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] wider = new long[2 * slots.length];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != 0) {
                int to = find(wider, slots[slot]);
                wider[to] = slots[slot];
                wider[to + 1] = slots[slot + 1];
            }
        }
        slots = wider;
    }

    int size() {
        return size;
    }

    /// Hears of every term.
    interface Visitor {
        void accept(BytesRef term, int number, int count);
    }

    /// Names all terms in the order of an index. The bytes are valid until the next.
    void inOrder(Visitor visitor) {
        long[] keys = sortedKeys();
        List<Other> rest = new ArrayList<>(others.values());
        rest.sort(Comparator.comparing(other -> other.term));
        BytesRef term = new BytesRef(3 * ChunkReader.SHORT);
        int next = 0;
        for (long key : keys) {
            write(key, term);
            while (next < rest.size() && rest.get(next).term.compareTo(term) < 0) {
                visit(rest.get(next++), visitor);
            }
            long entry = slots[find(slots, key) + 1];
            visitor.accept(term, (int) entry - 1, (int) (entry >>> 32));
        }
        while (next < rest.size()) {
            visit(rest.get(next++), visitor);
        }
    }

    private static void visit(Other other, Visitor visitor) {
        visitor.accept(other.term, other.number, other.count);
    }

    private long[] sortedKeys() {
        long[] keys = new long[keyed];
        int count = 0;
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != 0) {
                keys[count++] = slots[slot] ^ Long.MIN_VALUE;
            }
        }
        Arrays.sort(keys);
        for (int i = 0; i < count; i++) {
            keys[i] ^= Long.MIN_VALUE;
        }
        return keys;
    }

    /// As UTF-8; a key holds no surrogates.
    private static void write(long key, BytesRef term) {
        byte[] bytes = term.bytes;
        int length = 0;
        for (long left = key; left != 0; left <<= 16) {
            int unit = (int) (left >>> 48);
            if (unit < 0x80) {
                bytes[length++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[length++] = (byte) (0xc0 | unit >> 6);
                bytes[length++] = (byte) (0x80 | unit & 0x3f);
            } else {
                bytes[length++] = (byte) (0xe0 | unit >> 12);
                bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | unit & 0x3f);
            }
        }
        term.length = length;
    }
}
