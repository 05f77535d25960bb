package jianyan.access.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is recorded.
public enum AuditEvent {
    START("服务启动"),
    STOP("服务停止"),
    SIGN_IN("登录"),
    SIGN_IN_FAILED("登录失败"),
    SIGN_IN_LOCKED("登录被锁定"),
    SIGN_OUT("退出"),
    DENIED("越权被拒"),
    EXPORT("导出"),
    DECISION("归并办理的决定"),
    IMPORT("导入"),
    CONFIGURATION("设置改变"),
    RETENTION("到期删除");

    private final String meaning;

    AuditEvent(String meaning) {
        this.meaning = meaning;
    }

    /// `sign-in-failed`, as it stands in the record and in addresses.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// In Chinese, for people.
    public String meaning() {
        return meaning;
    }

    public static Optional<AuditEvent> parse(String code) {
        return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
    }
}
