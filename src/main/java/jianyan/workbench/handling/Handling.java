package jianyan.workbench.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a proposal stands, and who said so when. What nobody has said yet is null.
///
/// @param id of the proposal
/// @param visits in the order in which they were noted
public record Handling(
        String id,
        @Nullable Filed filed,
        @Nullable Assigned assigned,
        @Nullable Due due,
        List<Visited> visits,
        @Nullable Result result,
        @Nullable Judged judged) {
    public Handling {
        visits = visits == null ? List.of() : List.copyOf(visits);
    }

    /// Of a proposal that nobody has touched.
    public static Handling none(String id) {
        return new Handling(id, null, null, null, List.of(), null, null);
    }

    /// @param into 并案号, of a proposal that was merged into another
    public record Filed(
            Filing filing,
            @Nullable String into,
            @Nullable String reason,
            String reviewer,
            Instant at) {}

    /// @param department 主办
    /// @param supporting 会办
    public record Assigned(
            @Nullable String department, List<String> supporting, String reviewer, Instant at) {
        public Assigned {
            supporting = List.copyOf(supporting);
        }
    }

    /// @param on the last day for the reply
    public record Due(LocalDate on, String reviewer, Instant at) {}

    /// @param on the day of the talk
    public record Visited(
            Visit visit, LocalDate on, @Nullable String note, String reviewer, Instant at) {}

    public record Result(Grade grade, @Nullable String note, String reviewer, Instant at) {}

    public record Judged(
            Satisfaction satisfaction, @Nullable String note, String reviewer, Instant at) {}

    Handling with(Filed other) {
        return new Handling(id, other, assigned, due, visits, result, judged);
    }

    Handling with(Assigned other) {
        return new Handling(id, filed, other, due, visits, result, judged);
    }

    Handling with(Due other) {
        return new Handling(id, filed, assigned, other, visits, result, judged);
    }

    Handling with(Visited one) {
        List<Visited> all = new ArrayList<>(visits);
        all.add(one);
        return new Handling(id, filed, assigned, due, all, result, judged);
    }

    Handling with(Result other) {
        return new Handling(id, filed, assigned, due, visits, other, judged);
    }

    Handling with(Judged other) {
        return new Handling(id, filed, assigned, due, visits, result, other);
    }
}
