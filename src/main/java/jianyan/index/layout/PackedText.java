package jianyan.index.layout;

import java.util.Arrays;

/// Chinese text with its markup in fewer bytes than UTF-8 takes: one for ASCII, two for Han
/// characters and punctuation, three for any other UTF-16 unit, lone surrogates included.
///
/// Most of what is stored are Han characters, so this is two thirds of UTF-8 before anything is
/// compressed, and a fifth less after it.
final class PackedText {
    private static final int WIDE = 0x80;

    /// Stands before a unit that is written as it is.
    private static final int ESCAPE = 0xff;

    /// The upper halves of the units that take two bytes, by lead byte less [#WIDE]: Han characters
    /// and the punctuation before them, full-width forms, quotation marks and dashes, signs.
    private static final int[] PAGES = new int[ESCAPE - WIDE];

    /// The lead byte of each upper half; [#ESCAPE] for those that have none.
    private static final int[] LEADS = new int[0x100];

    static {
        Arrays.fill(LEADS, ESCAPE);
        int lead = 0;
        for (int page = 0x30; page < 0xa0; page++) {
            PAGES[lead++] = page;
        }
        for (int page : new int[] {0xff, 0x20, 0x21, 0x22, 0x24, 0x25, 0x00, 0x03}) {
            PAGES[lead++] = page;
        }
        for (int i = 0; i < lead; i++) {
            LEADS[PAGES[i]] = WIDE + i;
        }
    }

    private PackedText() {}

    /// @param offset bytes to leave free before it
    static byte[] pack(String text, int offset) {
        byte[] bytes = new byte[offset + 3 * text.length()];
        int at = offset;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= WIDE) {
                int lead = LEADS[c >> 8];
                bytes[at++] = (byte) lead;
                if (lead == ESCAPE) {
                    bytes[at++] = (byte) (c >> 8);
                }
            }
            bytes[at++] = (byte) c;
        }
        return Arrays.copyOf(bytes, at);
    }

    /// The text of which [#pack] wrote these bytes.
    static String unpack(byte[] bytes, int start, int length) {
        char[] text = new char[length];
        int units = 0;
        int end = start + length;
        for (int at = start; at < end; ) {
            int lead = bytes[at++] & 0xff;
            if (lead >= WIDE) {
                int page = lead == ESCAPE ? bytes[at++] & 0xff : PAGES[lead - WIDE];
                text[units++] = (char) (page << 8 | bytes[at++] & 0xff);
            } else {
                text[units++] = (char) lead;
            }
        }
        return new String(text, 0, units);
    }
}
