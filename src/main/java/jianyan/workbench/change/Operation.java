package jianyan.workbench.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person does to one group.
public sealed interface Operation {
    /// Its name in the history.
    Action action();

    /// To be handled together.
    record Accept(@Nullable String note) implements Operation {
        public Accept {
            note = GivenText.optional("note", note, GivenText.LONG);
        }

        @Override
        public Action action() {
            return Action.ACCEPT;
        }
    }

    /// Not to be handled together.
    record Dismiss(@Nullable String reason) implements Operation {
        public Dismiss {
            reason = GivenText.required("reason", reason, GivenText.LONG);
        }

        @Override
        public Action action() {
            return Action.DISMISS;
        }
    }

    /// Takes an acceptance or a dismissal back.
    record Reopen() implements Operation {
        @Override
        public Action action() {
            return Action.REOPEN;
        }
    }

    /// Some members become a group of their own.
    ///
    /// @param matter of the new group; null for the title of its lead
    record Split(List<String> members, @Nullable String matter) implements Operation {
        public Split {
            members = GivenText.members(members);
            matter = GivenText.optional("matter", matter, GivenText.SHORT);
        }

        @Override
        public Action action() {
            return Action.SPLIT;
        }
    }

    /// Takes in all members of another group, which is then no more.
    record Merge(long other, int otherVersion) implements Operation {
        @Override
        public Action action() {
            return Action.MERGE;
        }
    }

    /// One member goes over to another group.
    record Move(String member, long to, int toVersion) implements Operation {
        @Override
        public Action action() {
            return Action.MOVE;
        }
    }

    /// Takes in proposals that no group holds.
    record Add(List<String> members) implements Operation {
        public Add {
            members = GivenText.members(members);
        }

        @Override
        public Action action() {
            return Action.ADD;
        }
    }

    /// Lets proposals go, which no group then holds.
    record Remove(List<String> members) implements Operation {
        public Remove {
            members = GivenText.members(members);
        }

        @Override
        public Action action() {
            return Action.REMOVE;
        }
    }

    /// Chooses the member that the others are merged into.
    record Lead(String member) implements Operation {
        @Override
        public Action action() {
            return Action.LEAD;
        }
    }

    /// Assigns the undertaking departments.
    ///
    /// @param department null takes it away
    /// @param supporting null leaves them as they are
    record Assign(@Nullable String department, @Nullable List<String> supporting)
            implements Operation {
        public Assign {
            department = GivenText.optional("department", department, GivenText.SHORT);
            supporting = supporting == null ? null : GivenText.names("supporting", supporting);
        }

        public Assign(@Nullable String department) {
            this(department, null);
        }

        @Override
        public Action action() {
            return Action.DEPARTMENT;
        }
    }

    /// Says in other words what the group is about.
    record Rename(@Nullable String matter) implements Operation {
        public Rename {
            matter = GivenText.required("matter", matter, GivenText.SHORT);
        }

        @Override
        public Action action() {
            return Action.MATTER;
        }
    }

    /// Remarks something.
    record Remark(@Nullable String text) implements Operation {
        public Remark {
            text = GivenText.required("text", text, GivenText.LONG);
        }

        @Override
        public Action action() {
            return Action.COMMENT;
        }
    }
}
