package jianyan.workbench.handling;

import java.time.LocalDate;
import java.util.List;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Action;
import jianyan.workbench.change.GivenText;
import jianyan.workbench.change.Signature;
import org.jspecify.annotations.Nullable;

/// What a person notes of proposals.
public sealed interface Step {
    /// Its name in the history.
    Action action();

    /// What is said of it in the history.
    String summary();

    Handling apply(Handling before, Signature by);

    /// Whether it was filed.
    ///
    /// @param into 并案号; a merged proposal has one
    record File(Filing filing, @Nullable String into, @Nullable String reason) implements Step {
        public File {
            into = GivenText.optional("into", into, GivenText.SHORT);
            reason = GivenText.optional("reason", reason, GivenText.LONG);
            if ((filing == Filing.MERGED) != (into != null)) {
                throw new InvalidRequestException(
                        "filing-and-into",
                        "into",
                        filing == Filing.MERGED ? "并案没有写并案号" : "只有并案才有并案号",
                        "filing=merged 时写 into，并入的案号或组号");
            }
            if (filing == Filing.REFUSED && reason == null) {
                throw new InvalidRequestException(
                        "missing-parameter", "reason", "不立案没有写理由", "写明理由");
            }
        }

        @Override
        public Action action() {
            return Action.FILING;
        }

        @Override
        public String summary() {
            return filing.label()
                    + (into == null ? "" : "，并入 " + into)
                    + (reason == null ? "" : "：" + reason);
        }

        @Override
        public Handling apply(Handling before, Signature by) {
            return before.with(new Handling.Filed(filing, into, reason, by.reviewer(), by.at()));
        }
    }

    /// Who undertakes it; nobody takes the units away.
    record Assign(@Nullable String department, List<String> supporting) implements Step {
        public Assign {
            department = GivenText.optional("department", department, GivenText.SHORT);
            supporting = GivenText.names("supporting", supporting);
        }

        @Override
        public Action action() {
            return Action.UNITS;
        }

        @Override
        public String summary() {
            return department == null && supporting.isEmpty()
                    ? "去掉承办单位"
                    : "主办 "
                            + (department == null ? "未定" : department)
                            + (supporting.isEmpty() ? "" : "，会办 " + String.join("、", supporting));
        }

        @Override
        public Handling apply(Handling before, Signature by) {
            return before.with(
                    new Handling.Assigned(department, supporting, by.reviewer(), by.at()));
        }
    }

    /// Until when.
    record Until(LocalDate on) implements Step {
        @Override
        public Action action() {
            return Action.DUE;
        }

        @Override
        public String summary() {
            return "办理时限 " + on;
        }

        @Override
        public Handling apply(Handling before, Signature by) {
            return before.with(new Handling.Due(on, by.reviewer(), by.at()));
        }
    }

    /// Who was asked or visited.
    ///
    /// @param on null for the day on which it is noted
    record Talk(Visit visit, @Nullable LocalDate on, @Nullable String note) implements Step {
        public Talk {
            note = GivenText.optional("note", note, GivenText.LONG);
        }

        @Override
        public Action action() {
            return Action.VISIT;
        }

        @Override
        public String summary() {
            return visit.label()
                    + (on == null ? "" : "（" + on + "）")
                    + (note == null ? "" : "：" + note);
        }

        @Override
        public Handling apply(Handling before, Signature by) {
            return before.with(
                    new Handling.Visited(
                            visit, on == null ? by.day() : on, note, by.reviewer(), by.at()));
        }
    }

    /// With what result.
    record Settle(Grade grade, @Nullable String note) implements Step {
        public Settle {
            note = GivenText.optional("note", note, GivenText.LONG);
        }

        @Override
        public Action action() {
            return Action.RESULT;
        }

        @Override
        public String summary() {
            return "办理结果 "
                    + grade.name()
                    + "（"
                    + grade.label()
                    + "）"
                    + (note == null ? "" : "：" + note);
        }

        @Override
        public Handling apply(Handling before, Signature by) {
            return before.with(new Handling.Result(grade, note, by.reviewer(), by.at()));
        }
    }

    /// What the sponsors say of it.
    record Judge(Satisfaction satisfaction, @Nullable String note) implements Step {
        public Judge {
            note = GivenText.optional("note", note, GivenText.LONG);
        }

        @Override
        public Action action() {
            return Action.SATISFACTION;
        }

        @Override
        public String summary() {
            return "提案人" + satisfaction.label() + (note == null ? "" : "：" + note);
        }

        @Override
        public Handling apply(Handling before, Signature by) {
            return before.with(new Handling.Judged(satisfaction, note, by.reviewer(), by.at()));
        }
    }
}
