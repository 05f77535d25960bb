package jianyan.analysis.segmentation;

import java.util.Arrays;
import jianyan.analysis.TokenConsumer;
import org.jspecify.annotations.Nullable;

/// All ways to cut one stretch of text into words, and the cheapest of them.
///
/// A *stretch* lies between two punctuation marks; every path passes through those, so stretches
/// are solved one by one. The nodes are the words that the model's trie finds at each position,
/// every single character, each run of letters and digits, and the lexicon's terms. Viterbi's
/// algorithm (A. Viterbi, Error bounds for convolutional codes, 1967) goes from left to right and
/// keeps for each node the cheapest node before it; among equals the one that starts first.
///
/// The arrays grow to the longest stretch and are used again: no object per token. Not thread-safe.
final class Lattice {
    /// No word or term is longer, in UTF-16 units; [jianyan.analysis.lexicon] refuses longer terms.
    static final int MAX_WORD = 64;

    private static final byte STARTS_CHARACTER = 0;
    private static final byte STARTS_NUMBER = 1;
    private static final byte STARTS_STRING = 2;
    private static final byte INSIDE = 3;

    private final WordModel model;
    private final WordTrie trie;
    private final PairTable pairs;
    private final CompoundTerm[] terms;
    private final Neighbour number;
    private final Neighbour string;

    private int length;
    private char[] characters = new char[256];
    private int[] offsets = new int[256];
    private byte[] kinds = new byte[256];

    /// For each position the last node that ends there, or -1; the others hang on
    /// `nextWithSameEnd`.
    private int[] lastEnding = new int[257];

    private int nodes;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int[] nodeTerms = new int[1024];
    private int[] frequencies = new int[1024];
    private int[] unseenCosts = new int[1024];
    private int[] before = new int[1024];
    private int[] nextWithSameEnd = new int[1024];
    private long[] costs = new long[1024];
    private long[] hashes = new long[1024];

    /// How the model spells each word, or null when it spells it as the text does.
    private @Nullable String[] spellings = new @Nullable String[1024];

    /// How much of each node's spelling the word before it sees.
    private int[] leftLengths = new int[1024];

    /// Hashes of the pairs that a node makes with each beginning of the text after it.
    private final long[] pairHashes = new long[MAX_WORD + 1];

    Lattice(WordModel model, CompoundTerm[] terms, Neighbour number, Neighbour string) {
        this.model = model;
        this.trie = model.trie();
        this.pairs = model.pairs();
        this.terms = terms;
        this.number = number;
        this.string = string;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    int capacity() {
        return characters.length + starts.length;
    }

    void addCharacter(char character, int offset) {
        add(character, offset, STARTS_CHARACTER);
    }

    /// Adds what only stands whole: a run of letters and digits, a character of two UTF-16 units.
    void addWhole(CharSequence text, int start, int end, boolean isNumber) {
        add(text.charAt(start), start, isNumber ? STARTS_NUMBER : STARTS_STRING);
        for (int i = start + 1; i < end; i++) {
            add(text.charAt(i), i, INSIDE);
        }
    }

    /// Gives the words of the stretch to the consumer and empties it.
    void solve(Neighbour left, Neighbour right, TokenConsumer consumer) {
        advance(left, length);
        int best = -1;
        long bestCost = Long.MAX_VALUE;
        for (int node = lastEnding[length]; node >= 0; node = nextWithSameEnd[node]) {
            long pair = PairHash.append(hashes[node], right.spelling());
            long cost = costs[node] + pairs.cost(pair, frequencies[node], unseenCosts[node]);
            if (cost <= bestCost) {
                best = node;
                bestCost = cost;
            }
        }
        emit(best, consumer);
        length = 0;
    }

    /// Gives away as much of a long stretch as every best path shares, whatever text may follow,
    /// and returns what now stands on the left of the rest.
    Neighbour solveCommonPart(Neighbour left, TokenConsumer consumer) {
        int limit = length - MAX_WORD;
        advance(left, limit);
        int common = commonAncestor(limit);
        if (common == 0) {
            return left;
        }
        emit(common, consumer);
        int rest = length - ends[common];
        System.arraycopy(characters, ends[common], characters, 0, rest);
        System.arraycopy(offsets, ends[common], offsets, 0, rest);
        System.arraycopy(kinds, ends[common], kinds, 0, rest);
        length = rest;
        return new Neighbour("", hashes[common], frequencies[common]);
    }

    /// The last node that all best paths to the words across `limit` pass through. A node's number
    /// is greater than that of any node before it, so the greatest of a set is never an ancestor.
    private int commonAncestor(int limit) {
        int[] live = new int[(MAX_WORD + 1) * MAX_WORD];
        int size = 0;
        for (int end = limit; end <= length; end++) {
            for (int node = lastEnding[end]; node >= 0; node = nextWithSameEnd[node]) {
                live[size++] = node;
            }
        }
        while (true) {
            int greatest = 0;
            boolean same = true;
            for (int i = 1; i < size; i++) {
                same &= live[i] == live[0];
                greatest = live[i] > live[greatest] ? i : greatest;
            }
            if (same) {
                return live[0];
            }
            live[greatest] = before[live[greatest]];
        }
    }

    /// Builds all nodes that start before `limit`, with the cheapest way to each.
    private void advance(Neighbour left, int limit) {
        Arrays.fill(lastEnding, 0, length + 1, -1);
        nodes = 0;
        addNode(0, 0, 0, left.hash(), left.frequency(), 0);
        costs[0] = 0;
        before[0] = -1;
        for (int start = 0; start < limit; start++) {
            if (lastEnding[start] >= 0) {
                int first = nodes;
                if (kinds[start] == STARTS_CHARACTER) {
                    addWordsAt(start);
                } else {
                    addWholeAt(start);
                }
                findCheapestWays(start, first);
            }
        }
    }

    private void addWordsAt(int start) {
        char first = characters[start];
        int state = trie.first(first);
        long hash = PairHash.append(PairHash.EMPTY, first);
        addWord(start, start + 1, state, trie.word(state), hash, 0);
        addLongerAt(start, state, hash, start + 1);
    }

    private void addWholeAt(int start) {
        Neighbour known = kinds[start] == STARTS_NUMBER ? number : string;
        int end = start + 1;
        while (end < length && kinds[end] == INSIDE) {
            end++;
        }
        addNode(start, end, 1, known.hash(), known.frequency(), 0);
        int state = trie.first(characters[start]);
        for (int i = start + 1; i < end && state != WordTrie.NONE; i++) {
            state = trie.next(state, characters[i]);
        }
        addLongerAt(start, state, 0, end);
    }

    /// Adds the words and terms that go on after the first character or run.
    private void addLongerAt(int start, int firstState, long firstHash, int firstEnd) {
        int state = firstState;
        long hash = firstHash;
        for (int at = firstEnd; at < length && state != WordTrie.NONE; at++) {
            char next = characters[at];
            state = trie.next(state, next);
            hash = PairHash.append(hash, next);
            int word = trie.word(state);
            int end = at + 1;
            if (word != 0 && (end == length || kinds[end] != INSIDE)) {
                int term = WordTrie.hasTerm(word) ? trie.term(state) : 0;
                if (term > 0 && terms[term - 1].firstLength() < end - start) {
                    CompoundTerm compound = terms[term - 1];
                    int rightFrequency = compound.rightFrequency();
                    int leftLength = compound.firstLength();
                    addNode(start, end, leftLength, compound.rightHash(), rightFrequency, term);
                    spellings[nodes - 1] = compound.firstSpelling();
                } else {
                    addWord(start, end, state, word, hash, term);
                }
            }
        }
    }

    private void addWord(int start, int end, int state, int word, long hash, int term) {
        String spelling = WordTrie.hasSpelling(word) ? trie.spelling(state) : null;
        long first = spelling == null ? PairHash.append(hash, '@') : PairHash.first(spelling);
        addNode(start, end, end - start, first, Math.max(WordTrie.frequency(word), 0), term);
        if (spelling != null) {
            spellings[nodes - 1] = spelling;
        }
    }

    private void findCheapestWays(int start, int first) {
        int longest = 0;
        for (int node = first; node < nodes; node++) {
            longest = Math.max(longest, leftLengths[node]);
            costs[node] = Long.MAX_VALUE;
        }
        for (int last = lastEnding[start]; last >= 0; last = nextWithSameEnd[last]) {
            hashBeginnings(hashes[last], start, longest);
            for (int node = first; node < nodes; node++) {
                String spelling = spellings[node];
                long pair =
                        spelling == null
                                ? pairHashes[leftLengths[node]]
                                : PairHash.append(hashes[last], spelling);
                long cost = costs[last] + pairs.cost(pair, frequencies[last], unseenCosts[last]);
                if (cost <= costs[node]) {
                    costs[node] = cost;
                    before[node] = last;
                }
            }
        }
    }

    private void hashBeginnings(long firstHash, int start, int longest) {
        if (kinds[start] == STARTS_CHARACTER) {
            long hash = firstHash;
            for (int i = 0; i < longest; i++) {
                hash = PairHash.append(hash, characters[start + i]);
                pairHashes[i + 1] = hash;
            }
        } else {
            Neighbour known = kinds[start] == STARTS_NUMBER ? number : string;
            Arrays.fill(pairHashes, 1, longest + 1, PairHash.append(firstHash, known.spelling()));
        }
    }

    private void emit(int lastNode, TokenConsumer consumer) {
        // The way back is turned round in place: `before` becomes the node after.
        int after = -1;
        for (int node = lastNode; node >= 0; ) {
            int previous = before[node];
            before[node] = after;
            after = node;
            node = previous;
        }
        for (int node = before[0]; node >= 0; node = before[node]) {
            int start = starts[node];
            consumer.accept(offsets[start], offsets[ends[node] - 1] + 1, false);
            if (nodeTerms[node] > 0) {
                int[] parts = terms[nodeTerms[node] - 1].parts();
                for (int i = 0; i < parts.length; i += 2) {
                    int partStart = offsets[start + parts[i]];
                    consumer.accept(partStart, offsets[start + parts[i + 1] - 1] + 1, true);
                }
            }
        }
    }

    private void add(char character, int offset, byte kind) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2);
            offsets = Arrays.copyOf(offsets, length * 2);
            kinds = Arrays.copyOf(kinds, length * 2);
            lastEnding = new int[length * 2 + 1];
        }
        characters[length] = character;
        offsets[length] = offset;
        kinds[length++] = kind;
    }

    private void addNode(int start, int end, int leftLength, long hash, int frequency, int term) {
        if (nodes == starts.length) {
            growNodes();
        }
        starts[nodes] = start;
        ends[nodes] = end;
        leftLengths[nodes] = leftLength;
        hashes[nodes] = hash;
        frequencies[nodes] = frequency;
        unseenCosts[nodes] = model.unseenCost(frequency);
        nodeTerms[nodes] = term;
        spellings[nodes] = null;
        nextWithSameEnd[nodes] = lastEnding[end];
        lastEnding[end] = nodes++;
    }

    private void growNodes() {
        int longer = nodes * 2;
        starts = Arrays.copyOf(starts, longer);
        ends = Arrays.copyOf(ends, longer);
        leftLengths = Arrays.copyOf(leftLengths, longer);
        hashes = Arrays.copyOf(hashes, longer);
        spellings = Arrays.copyOf(spellings, longer);
        frequencies = Arrays.copyOf(frequencies, longer);
        unseenCosts = Arrays.copyOf(unseenCosts, longer);
        nodeTerms = Arrays.copyOf(nodeTerms, longer);
        nextWithSameEnd = Arrays.copyOf(nextWithSameEnd, longer);
        before = Arrays.copyOf(before, longer);
        costs = Arrays.copyOf(costs, longer);
    }
}
