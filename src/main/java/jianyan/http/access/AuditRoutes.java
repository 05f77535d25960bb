package jianyan.http.access;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jianyan.access.audit.AuditEvent;
import jianyan.access.audit.AuditLog;
import jianyan.access.audit.AuditRecord;
import jianyan.access.audit.AuditVerification;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.Streamed;
import jianyan.query.InvalidRequestException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The record of who did what, for whoever audits.
public final class AuditRoutes implements Route.Group {
    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;

    /// What a spreadsheet takes for a formula when a cell begins with it.
    private static final String FORMULA = "=+-@\t\r";

    private final Auditing auditing;

    public AuditRoutes(Auditing auditing) {
        this.auditing = auditing;
    }

    /// @param next the number to give as `before` for what comes after; null at the end
    record Page(List<AuditRecord> records, @Nullable Long next) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/audit", Set.of("event", "account", "before", "size"), this::page),
                Route.get("/api/v1/audit/export", Set.of("event", "account"), this::export),
                Route.get("/api/v1/audit/verify", Set.of("head"), this::verify));
    }

    private Page page(Parameters given) {
        int size = given.number("size").orElse(DEFAULT_SIZE);
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "out-of-range", "size", "每页 " + size + " 条", "1 到 " + MAX_SIZE);
        }
        long before = given.number("before").map(Integer::longValue).orElse(Long.MAX_VALUE);
        List<AuditRecord> records = records(given, size + 1, before);
        boolean more = records.size() > size;
        List<AuditRecord> page = more ? records.subList(0, size) : records;
        return new Page(List.copyOf(page), more ? page.getLast().n() : null);
    }

    private Streamed export(Parameters given) {
        List<AuditRecord> all = records(given, Integer.MAX_VALUE, Long.MAX_VALUE);
        return new Streamed(
                "text/csv; charset=utf-8",
                "audit.csv",
                to -> {
                    // With the mark by which Excel knows UTF-8.
                    Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                    writer.write('\ufeff');
                    CSVPrinter csv = CSVFormat.RFC4180.print(writer);
                    csv.printRecord("序号", "时间", "事件", "账号", "地址", "内容", "前一条的摘要", "摘要");
                    for (AuditRecord each : all.reversed()) {
                        csv.printRecord(
                                each.n(),
                                each.time(),
                                each.event().meaning(),
                                harmless(each.account()),
                                harmless(each.address()),
                                harmless(each.detail()),
                                each.previous(),
                                each.hash());
                    }
                    csv.flush();
                });
    }

    private AuditVerification verify(Parameters given) {
        Optional<String> head = given.text("head").map(text -> text.toLowerCase(Locale.ROOT));
        try {
            return AuditVerification.of(log().folder(), head);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<AuditRecord> records(Parameters given, int size, long before) {
        List<AuditEvent> events = given.texts("event").stream().map(AuditRoutes::event).toList();
        List<String> accounts = given.texts("account");
        try {
            return log().files()
                    .newest(
                            size,
                            before,
                            record ->
                                    (events.isEmpty() || events.contains(record.event()))
                                            && (accounts.isEmpty()
                                                    || accounts.contains(record.account())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private AuditLog log() {
        AuditLog log = auditing.log();
        if (log == null) {
            throw new ProblemException(
                    404, "no-audit", "这里没有审计记录", null, "设了账号就有；没有账号时用 serve --audit 指明文件夹");
        }
        return Objects.requireNonNull(log);
    }

    private static AuditEvent event(String code) {
        return AuditEvent.parse(code)
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "not-a-choice",
                                "event",
                                "没有事件“" + code + "”",
                                String.join(
                                        ", ",
                                        List.of(AuditEvent.values()).stream()
                                                .map(AuditEvent::code)
                                                .toList())));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
