package jianyan.corpus.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import jianyan.document.Body;
import jianyan.document.Kind;

/// A value of a document's metadata in the making, with the type that it has.
public enum MetadataField {
    TITLE(String.class),
    KIND(Kind.class),
    BODY(Body.class),
    REGION(String.class),
    DISTRICT(String.class),
    DIVISION_CODE(String.class),
    TERM(Integer.class),
    SESSION(Integer.class),
    DATE(LocalDate.class),
    MEETING_YEAR(Integer.class),
    /// The document's own year, from which the coverage years follow.
    YEAR(Integer.class),
    SPEAKER(String.class),
    SOURCE(String.class),
    PUBLISHED(LocalDate.class),
    /// Who may see the document.
    ACCESS(String.class),
    NUMBER(String.class),
    SPONSORS(Collection.class),
    SUPPORTERS(Collection.class),
    SECTOR(String.class),
    CATEGORY(String.class),
    DEPARTMENT(String.class),
    SUPPORTING(Collection.class),
    COMMITTEE(String.class),
    RESULT(String.class),
    OUTCOME(String.class),
    INTENDED(String.class),
    SATISFACTION(String.class),
    REPLIED(LocalDate.class),

    // What rules tell each other; no contract names them.
    TITLE_TERM(Integer.class),
    TITLE_YEAR(Integer.class),
    DATE_LINE(LocalDate.class),
    AUTHOR(Collection.class);

    private final Class<?> type;

    MetadataField(Class<?> type) {
        this.type = type;
    }

    /// Of its values; names of people and departments are a collection of texts.
    public Class<?> type() {
        return type;
    }

    /// Whether it is held between rules and no part of what a document says of itself.
    public boolean isNote() {
        return switch (this) {
            case YEAR, TITLE_TERM, TITLE_YEAR, DATE_LINE, AUTHOR -> true;
            default -> false;
        };
    }

    /// As mappings, sidecars and the API name it: `meetingYear`.
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0]
                        + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                        + words[1].substring(1);
    }

    /// The field that people name so; empty for what only rules know.
    public static Optional<MetadataField> of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key().equals(key) && (!field.isNote() || field == YEAR))
                .findFirst();
    }
}
