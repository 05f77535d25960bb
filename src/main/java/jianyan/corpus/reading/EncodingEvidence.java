package jianyan.corpus.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.document.Coded;

/// Why a text was read in its charset.
///
/// @param confidence 1 where the bytes themselves say so; else the winner's part of all shares
/// @param shares of the charsets that were weighed: how much of the text is common characters
public record EncodingEvidence(How how, double confidence, SortedMap<String, Double> shares) {
    /// What spoke for the charset.
    public enum How implements Coded {
        /// A byte order mark.
        MARK,
        /// Every byte fits.
        VALID,
        /// Most of it fits; single lines or stretches do not.
        MOSTLY,
        /// The file names it and it fits.
        DECLARED,
        /// It reads most like Chinese.
        LIKELY;
    }

    /// A character that the sample's end may have cut has at most so many bytes.
    private static final int LONGEST_CHARACTER = 4;

    /// @param head the beginning of the file
    /// @param encoding what the file was read in, as [TextDecoder#name] writes it
    /// @param declared whether the file names a charset that comes to this one
    public static EncodingEvidence of(byte[] head, String encoding, boolean declared) {
        if (TextDecoder.byteOrderMark(head) != null) {
            return sure(How.MARK);
        }
        if (encoding.equals(StandardCharsets.UTF_8.name())) {
            return fits(head) ? sure(How.VALID) : weighed(How.MOSTLY, head, encoding);
        }
        return declared ? sure(How.DECLARED) : weighed(How.LIKELY, head, encoding);
    }

    /// What a message says of its part.
    public static EncodingEvidence declared() {
        return sure(How.DECLARED);
    }

    private static EncodingEvidence sure(How how) {
        return new EncodingEvidence(how, 1, new TreeMap<>());
    }

    private static boolean fits(byte[] head) {
        for (int cut = 0; cut < LONGEST_CHARACTER && cut <= head.length; cut++) {
            byte[] sample = Arrays.copyOf(head, head.length - cut);
            if (TextDecoder.strict(sample, StandardCharsets.UTF_8) != null) {
                return true;
            }
        }
        return false;
    }

    private static EncodingEvidence weighed(How how, byte[] head, String encoding) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (Charset charset :
                new Charset[] {
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    TextDecoder.GB18030,
                    TextDecoder.BIG5
                }) {
            double share = Math.max(0, ChineseLikelihood.of(new String(head, charset)));
            shares.put(TextDecoder.name(charset), Math.round(100 * share) / 100.0);
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        double own = shares.getOrDefault(encoding, 0.0);
        return new EncodingEvidence(
                how, sum == 0 ? 0 : Math.round(100 * own / sum) / 100.0, shares);
    }
}
