package jianyan.similarity.scoring;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;

/// When and where a proposal was put forward, as far as it says.
///
/// @param metadata null for a draft, which belongs to whatever meeting it is compared with
public record FilingDate(@Nullable Metadata metadata) {
    public static final FilingDate UNKNOWN = new FilingDate(null);

    /// A full meeting of a committee takes a week or two, in which it does not matter who filed
    /// first.
    private static final double MEETING_DAYS = 14;

    /// After half a year what was put forward is mostly on an agenda, or off it. From 90 days to a
    /// year makes no difference that the bills could tell.
    private static final double SCALE_DAYS = 180;

    private static final double YEAR_DAYS = 365;

    public static FilingDate of(@Nullable Document document) {
        return document == null ? UNKNOWN : new FilingDate(document.metadata());
    }

    /// 0 for one meeting, or where either does not say; towards 1 the longer the time between.
    double apartFrom(FilingDate other) {
        Metadata a = metadata;
        Metadata b = other.metadata;
        return a == null || b == null || isOneMeeting(a, b)
                ? 0
                : 1 - Math.exp(-Math.max(0, days(a, b) - MEETING_DAYS) / SCALE_DAYS);
    }

    /// Whether both say to which committee they were put, and it is not the same.
    boolean isOfOtherCommitteeThan(FilingDate other) {
        Metadata a = metadata;
        Metadata b = other.metadata;
        return a != null
                && b != null
                && saysWhere(a)
                && saysWhere(b)
                && !(a.body() == b.body()
                        && Objects.equals(a.region(), b.region())
                        && Objects.equals(a.district(), b.district()));
    }

    /// Whether the two were put to different sessions of a committee, as far as they say. Where no
    /// number is known the year tells it of committees, which meet in full once a year.
    boolean isOfOtherSessionThan(FilingDate other) {
        Metadata a = metadata;
        Metadata b = other.metadata;
        if (a == null || b == null) {
            return false;
        }
        if (a.session() != null && b.session() != null) {
            return !(Objects.equals(a.session(), b.session())
                    && (a.term() == null || b.term() == null || a.term().equals(b.term())));
        }
        return meetsYearly(a)
                && meetsYearly(b)
                && a.meetingYear() != null
                && b.meetingYear() != null
                && !a.meetingYear().equals(b.meetingYear());
    }

    private static boolean meetsYearly(Metadata metadata) {
        return metadata.body() == Body.CPPCC || metadata.body() == Body.NPC;
    }

    private static boolean saysWhere(Metadata metadata) {
        return metadata.region() != null || metadata.district() != null;
    }

    private static boolean isOneMeeting(Metadata a, Metadata b) {
        return a.session() != null
                && Objects.equals(a.session(), b.session())
                && Objects.equals(a.term(), b.term())
                && Objects.equals(a.meetingYear(), b.meetingYear())
                && a.body() == b.body()
                && Objects.equals(a.region(), b.region())
                && Objects.equals(a.district(), b.district());
    }

    private static double days(Metadata a, Metadata b) {
        if (a.date() != null && b.date() != null) {
            return Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
        }
        return a.meetingYear() == null || b.meetingYear() == null
                ? 0
                : YEAR_DAYS * Math.abs(a.meetingYear() - b.meetingYear());
    }
}
