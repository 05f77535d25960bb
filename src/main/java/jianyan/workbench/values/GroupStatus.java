package jianyan.workbench.values;

import java.util.Arrays;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// Where a merge group stands.
public enum GroupStatus implements Coded {
    /// Nobody has decided yet, or the members changed since somebody did.
    OPEN,
    /// To be handled together.
    ACCEPTED,
    /// Looked at, and not to be handled together.
    DISMISSED;

    /// Whether the group holds its members, so that they can be in no other.
    public boolean isLive() {
        return this != DISMISSED;
    }

    public static GroupStatus parse(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-status",
                                "status",
                                "没有状态“" + code + "”",
                                "open、accepted、dismissed"));
    }

    /// As staff say it.
    public String label() {
        return switch (this) {
            case OPEN -> "待定";
            case ACCEPTED -> "同意归并";
            case DISMISSED -> "不予归并";
        };
    }
}
