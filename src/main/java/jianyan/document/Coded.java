package jianyan.document;

/// A choice with a name that outside scripts rely on: `cppcc`, `report`, `plan`.
public interface Coded {
    /// The fixed lower-case name in the API, in commands and in the index.
    String code();
}
