package jianyan.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may do. Review and manage hold what read holds; administering and auditing are
/// duties of their own, so that none who holds accounts thereby reads, decides or audits.
public enum Role {
    /// Search, count, read and export.
    READ("检索、统计、阅读和导出"),
    /// Also decide on merged handling.
    REVIEW("另加归并办理的决定"),
    /// Also take in documents and word lists.
    MANAGE("另加语料和词库"),
    /// Watch over the running program.
    ADMINISTER("运行状态"),
    /// Read the record of who did what.
    AUDIT("审计记录");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    /// `read`, as it stands in files, options and answers.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In Chinese, for people.
    public String meaning() {
        return meaning;
    }

    /// Whether whoever has this role may do what asks for another.
    public boolean covers(Role needed) {
        return this == needed || needed == READ && (this == REVIEW || this == MANAGE);
    }

    public static Optional<Role> parse(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
