package jianyan.analysis.segmentation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// All words and terms, character by character: a trie whose edges lie in one hash table.
///
/// A state stands for a beginning of a word; state 0 means that no word begins so. Each edge is one
/// `long`: source state and character in the upper 36 bits, target state in the lower 20. Built
/// once, then read by many threads.
final class WordTrie {
    static final int NONE = 0;

    private static final int TARGET_BITS = 20;
    private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int TERM = 1 << 28;
    private static final int SPELLING = 1 << 29;
    private static final int FREQUENCY_MASK = TERM - 1;

    private final int[] firstStates = new int[0x10000];
    private long[] edges;
    private int shift;
    private int edgeCount;
    private int states = 1;

    /// For each state what ends there, in one number, so that most states cost one look: a word's
    /// frequency plus one, or 0, and above it whether there is a term and another spelling.
    private int[] words;

    /// For each state: its [CompoundTerm]'s number plus one, or 0.
    private int[] terms;

    /// For each state: how the model spells the word, or null when it spells it as the trie does.
    private @Nullable String[] spellings;

    WordTrie(int expectedStates) {
        spellings = new @Nullable String[expectedStates];
        words = new int[expectedStates];
        terms = new int[expectedStates];
        allocateEdges(Integer.highestOneBit(expectedStates) << 1);
    }

    int first(char c) {
        return firstStates[c];
    }

    int next(int state, char c) {
        long key = (long) state << 16 | c;
        int slot = (int) (key * SPREAD >>> shift);
        while (true) {
            long edge = edges[slot];
            if (edge >>> TARGET_BITS == key) {
                return (int) edge & TARGET_MASK;
            }
            if (edge == 0) {
                return NONE;
            }
            slot = slot + 1 & edges.length - 1;
        }
    }

    /// What ends at a state, for [#frequency], [#hasTerm] and [#hasSpelling]; 0 when nothing does.
    int word(int state) {
        return words[state];
    }

    /// How often a word was seen, or -1 when only a term ends there.
    static int frequency(int word) {
        return (word & FREQUENCY_MASK) - 1;
    }

    static boolean hasTerm(int word) {
        return (word & TERM) != 0;
    }

    static boolean hasSpelling(int word) {
        return (word & SPELLING) != 0;
    }

    int term(int state) {
        return terms[state];
    }

    @Nullable String spelling(int state) {
        return spellings[state];
    }

    /// The state of a word that is in the trie, or [#NONE].
    int find(CharSequence word) {
        int state = word.isEmpty() ? NONE : first(word.charAt(0));
        for (int i = 1; i < word.length() && state != NONE; i++) {
            state = next(state, word.charAt(i));
        }
        return state;
    }

    /// Adds a word. Where two words of the model fold to one, the one that is spelled so stays.
    void addWord(String word, String spelling, int frequency) {
        int state = insert(word);
        if (word.equals(spelling)) {
            words[state] = frequency + 1;
            spellings[state] = null;
        } else if (words[state] == 0) {
            words[state] = frequency + 1 | SPELLING;
            spellings[state] = spelling;
        }
    }

    void addTerm(CharSequence term, int number) {
        int state = insert(term);
        terms[state] = number + 1;
        words[state] |= TERM;
    }

    private int insert(CharSequence word) {
        int state = firstStates[word.charAt(0)];
        if (state == NONE) {
            state = newState();
            firstStates[word.charAt(0)] = state;
        }
        for (int i = 1; i < word.length(); i++) {
            int next = next(state, word.charAt(i));
            if (next == NONE) {
                next = newState();
                addEdge((long) state << 16 | word.charAt(i), next);
            }
            state = next;
        }
        return state;
    }

    private int newState() {
        if (states == TARGET_MASK) {
            throw new IllegalStateException("more than " + TARGET_MASK + " word beginnings");
        }
        if (states == words.length) {
            int longer = states * 2;
            terms = Arrays.copyOf(terms, longer);
            spellings = Arrays.copyOf(spellings, longer);
            words = Arrays.copyOf(words, longer);
        }
        return states++;
    }

    private void addEdge(long key, int target) {
        if (edgeCount * 2 >= edges.length) {
            long[] old = edges;
            allocateEdges(old.length * 2);
            for (long edge : old) {
                if (edge != 0) {
                    put(edge);
                }
            }
        }
        put(key << TARGET_BITS | target);
        edgeCount++;
    }

    private void put(long edge) {
        int slot = (int) ((edge >>> TARGET_BITS) * SPREAD >>> shift);
        while (edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        edges[slot] = edge;
    }

    private void allocateEdges(int capacity) {
        edges = new long[capacity];
        shift = 64 - Integer.numberOfTrailingZeros(capacity);
    }
}
