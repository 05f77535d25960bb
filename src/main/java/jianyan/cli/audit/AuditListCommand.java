package jianyan.cli.audit;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.access.audit.AuditEvent;
import jianyan.access.audit.AuditFiles;
import jianyan.access.audit.AuditRecord;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan audit list`: the newest events.
@Command(
        name = "list",
        description = "列出审计记录，新的在前。不含检索词：导出只记检索词的摘要。",
        customSynopsis = "jianyan audit list [选项]",
        footer = {
            "  jianyan audit list --event export --size 100",
            "  jianyan audit list --account 王审核 --json"
        })
final class AuditListCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Surroundings surroundings;

    @Option(
            names = "--event",
            paramLabel = "事件",
            description = "只列这一种，可重复，如 sign-in-failed、export、decision")
    private List<String> events = List.of();

    @Option(names = "--account", paramLabel = "姓名", description = "只列这个账号的，可重复")
    private List<String> accounts = List.of();

    @Option(names = "--size", paramLabel = "条数", description = "至多列多少条（默认 50）")
    private int size = 50;

    @Mixin private final AuditFolder audit = new AuditFolder();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    AuditListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (size < 1) {
            throw new CommandFailedException(
                    Failure.wrongUse("--size 是 " + size, "--size", "一个正整数"));
        }
        List<AuditEvent> wanted = events.stream().map(AuditListCommand::event).toList();
        List<AuditRecord> found =
                new AuditFiles(audit.folder(surroundings))
                        .newest(
                                size,
                                Long.MAX_VALUE,
                                record ->
                                        (wanted.isEmpty() || wanted.contains(record.event()))
                                                && (accounts.isEmpty()
                                                        || accounts.contains(record.account())));
        output.print(found, this::lines, surroundings.terminal());
        return Failure.DONE;
    }

    private List<String> lines(List<AuditRecord> records) {
        ZoneId zone = surroundings.clock().getZone();
        return new Table(
                        List.of(" 序号", "时间", "事件", "账号", "地址", "内容"),
                        records.stream()
                                .map(each ->
                                        List.of(
                                                Long.toString(each.n()),
                                                TIME.format(each.time().atZone(zone)),
                                                each.event().meaning(),
                                                each.account(),
                                                each.address(),
                                                each.detail()))
                                .toList())
                .lines(surroundings.terminal().ink());
    }

    private static AuditEvent event(String code) {
        return AuditEvent.parse(code)
                .orElseThrow(() ->
                        new CommandFailedException(
                                Failure.wrongUse(
                                        "没有事件 " + code,
                                        "--event",
                                        "可用的有："
                                                + Stream.of(AuditEvent.values())
                                                        .map(AuditEvent::code)
                                                        .collect(Collectors.joining("、")))));
    }
}
