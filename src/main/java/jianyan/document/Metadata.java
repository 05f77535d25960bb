package jianyan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a document as a whole.
///
/// @param region the province or city, 上海市; null when unknown
/// @param district the district or county, 徐汇区; null above that level
/// @param divisionCode the administrative division's code (GB/T 2260), `310104`; null when unknown
/// @param term 届, @param session 次
/// @param date the day of the meeting, or of publication when there was none
/// @param meetingYear the year of the meeting at which it was given
/// @param years the coverage years of its sections, ascending, without repetition
/// @param access the label that somebody must hold to see it; null when everybody may
/// @param evidence what said so: one entry for each value that was read rather than given
public record Metadata(
        String title,
        Kind kind,
        Body body,
        @Nullable String region,
        @Nullable String district,
        @Nullable String divisionCode,
        @Nullable Integer term,
        @Nullable Integer session,
        @Nullable LocalDate date,
        @Nullable Integer meetingYear,
        List<Integer> years,
        @Nullable String speaker,
        @Nullable String source,
        @Nullable LocalDate published,
        @Nullable String access,
        List<Evidence> evidence) {
    /// The label of a document whose own could not be read: nobody is known who may see it.
    public static final String UNREADABLE_ACCESS = "unreadable";

    public Metadata {
        years = years.stream().sorted().distinct().toList();
        evidence = List.copyOf(evidence);
    }

    /// Of a document that everybody may see.
    public Metadata(
            String title,
            Kind kind,
            Body body,
            @Nullable String region,
            @Nullable String district,
            @Nullable String divisionCode,
            @Nullable Integer term,
            @Nullable Integer session,
            @Nullable LocalDate date,
            @Nullable Integer meetingYear,
            List<Integer> years,
            @Nullable String speaker,
            @Nullable String source,
            @Nullable LocalDate published,
            List<Evidence> evidence) {
        this(
                title,
                kind,
                body,
                region,
                district,
                divisionCode,
                term,
                session,
                date,
                meetingYear,
                years,
                speaker,
                source,
                published,
                null,
                evidence);
    }
}
