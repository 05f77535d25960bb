package jianyan.corpus.reading;

/// Bytes that are no text in the charset of their file; a decoder puts U+FFFD in their place.
///
/// @param places runs of U+FFFD
/// @param firstLine the number of the line of the first, from 1; 0 when there is none
public record Damage(long places, long firstLine) {
    static final char REPLACEMENT = '\ufffd';
    static final Damage NONE = new Damage(0, 0);

    static Damage in(String text) {
        DamageCount count = new DamageCount();
        for (int i = 0; i < text.length(); i++) {
            count.add(text.charAt(i));
        }
        return count.damage();
    }
}
