package jianyan.document;

import java.util.Locale;

/// A choice with a name that outside scripts rely on: `cppcc`, `report`, `plan`.
public interface Coded {
    /// Of the constant, as every enum has it.
    String name();

    /// The fixed lower-case name in the API, in commands and in the index.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
