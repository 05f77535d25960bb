package jianyan.http.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jianyan.access.Account;
import jianyan.access.Secrets;
import jianyan.access.audit.AuditEvent;
import jianyan.access.audit.AuditLog;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records what people do who are known. What was searched for is in no record: only its digest,
/// against which a word that somebody has in mind can be held.
public final class Auditing {
    private static final Logger LOG = LoggerFactory.getLogger(Auditing.class);

    private static final int DIGEST = 12;

    private final @Nullable AuditLog log;

    public Auditing(@Nullable AuditLog log) {
        this.log = log;
    }

    /// Null where nothing is recorded.
    @Nullable AuditLog log() {
        return log;
    }

    /// Whether events should be recorded and cannot be.
    public boolean isBlocked() {
        return log != null && !log.isWritable();
    }

    /// What must not happen unrecorded does not happen while nothing can be recorded.
    ///
    /// @throws ProblemException with status 503
    public void require() {
        if (isBlocked()) {
            throw unavailable();
        }
    }

    /// @throws ProblemException with status 503 when it could not be recorded
    public void record(AuditEvent event, Access.Asker asker, String detail) {
        record(event, asker.account().map(Account::name).orElse(""), asker.address(), detail);
    }

    public void record(AuditEvent event, String account, String address, String detail) {
        if (log == null) {
            return;
        }
        try {
            log.append(event, account, address, detail);
        } catch (IOException failed) {
            LOG.error("An event could not be recorded: {}", event.code(), failed);
            throw unavailable();
        }
    }

    /// Something that somebody signed.
    public void decided(Context context, Access.Asker asker) {
        boolean taken = context.path().endsWith("/import");
        record(
                taken ? AuditEvent.IMPORT : AuditEvent.DECISION,
                asker,
                context.method() + " " + context.path());
    }

    /// A file that leaves, told before its first byte does.
    public void exported(Context context, Access.Asker asker) {
        Map<String, List<String>> given = new TreeMap<>(context.queryParamMap());
        given.replaceAll((name, values) ->
                name.equals("q")
                        ? values.stream()
                                .map(word -> "摘要" + Secrets.digest(word).substring(0, DIGEST))
                                .toList()
                        : values);
        String how =
                given.entrySet().stream()
                        .map(each -> each.getKey() + "=" + String.join(",", each.getValue()))
                        .collect(Collectors.joining("&"));
        record(AuditEvent.EXPORT, asker, context.path() + (how.isEmpty() ? "" : "?" + how));
    }

    public static boolean isDecision(Route route) {
        return route.method().equals(HandlerType.POST) && route.parameters().contains("reviewer");
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                503, "audit-unavailable", "审计记录写不进去，这一步没有做或没有记下", null, "请管理员检查审计记录所在的磁盘和权限");
    }
}
