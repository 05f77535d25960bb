package jianyan.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of a document that a word or phrase of a query can be held to: `title:养老`.
public enum QueryField {
    TITLE,
    HEADING,
    /// Who put a proposal forward or signed along.
    SPONSOR,
    /// The lead undertaking department of a proposal and those that support it.
    DEPARTMENT;

    /// The name as it is typed, without the colon.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<QueryField> parse(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
