package jianyan.corpus.text;

/// One line of a source, or, once repaired, one paragraph, heading, caption or piece of furniture.
///
/// @param level the heading's level as its format gave it, 1 for the topmost; 0 where none is given
/// @param blankBefore the number of blank lines above; page breaks count as one
public record Line(MappedText mapped, LineShape shape, int level, int blankBefore) {
    public static Line of(MappedText mapped, int blankBefore) {
        return new Line(mapped, LineShape.TEXT, 0, blankBefore);
    }

    public String text() {
        return mapped.text();
    }

    public Line with(MappedText other) {
        return other == mapped ? this : new Line(other, shape, level, blankBefore);
    }

    public Line as(LineShape other) {
        return new Line(mapped, other, level, blankBefore);
    }
}
