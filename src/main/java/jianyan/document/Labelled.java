package jianyan.document;

/// A choice that people call by a word of the trade: 立案, 基本满意.
public interface Labelled extends Coded {
    String label();
}
