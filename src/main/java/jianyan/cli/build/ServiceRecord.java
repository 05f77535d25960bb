package jianyan.cli.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jianyan.access.audit.AuditEvent;
import jianyan.access.audit.AuditLog;
import jianyan.cli.config.Settings;
import jianyan.cli.option.site.AuditOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.ProgramVersion;
import jianyan.http.access.AccessOptions;
import jianyan.index.build.BuildReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// What a server records of itself: its start and stop, its settings, what it took in.
@Command
public final class ServiceRecord {
    /// The law asks for six months at least (网络安全法 第二十一条).
    private static final int LEAST_DAYS = 183;

    @Mixin private final AuditOption audit = new AuditOption();

    @Option(
            names = "--audit-days",
            paramLabel = "天",
            description = "审计记录留多少天（默认 365，至少 183）；整月到期才删，删了也记一条")
    private int days = 365;

    private @Nullable AuditLog log;

    /// @throws CommandFailedException when it would be kept for less than has to be
    public void check() {
        if (days < LEAST_DAYS) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "审计记录只留 " + days + " 天",
                            "--audit-days",
                            "至少 " + LEAST_DAYS + " 天（六个月）"));
        }
    }

    /// With a record where there are accounts, or where one is asked for.
    public AccessOptions of(AccessOptions accesses, Path index, Surroundings surroundings) {
        check();
        if (accesses.accounts() == null && !audit.isNamed()) {
            return accesses;
        }
        AuditLog kept = new AuditLog(audit.folder(index), surroundings.clock());
        if (!kept.isWritable()) {
            throw new CommandFailedException(
                    Failure.failed(
                            "审计记录写不进去", kept.folder().toString(), "检查文件夹的权限和磁盘，或用 --audit 指明别处"));
        }
        log = kept;
        return accesses.recorded(kept);
    }

    public void start(CommandSpec settings) throws IOException {
        if (log != null) {
            log.append(AuditEvent.START, "", "", "建言 " + ProgramVersion.CURRENT);
            log.configuration(Settings.described(settings));
            keep();
        }
    }

    /// Deletes what is over.
    public void keep() throws IOException {
        if (log != null) {
            log.keep(Duration.ofDays(days));
        }
    }

    void built(BuildReport report) throws IOException {
        if (log != null) {
            log.append(
                    AuditEvent.IMPORT,
                    "",
                    "",
                    "索引第 "
                            + report.generation()
                            + " 代："
                            + report.documents()
                            + " 份文档，读入 "
                            + report.files().read()
                            + " 个文件，移除 "
                            + report.files().removed()
                            + " 个");
        }
    }

    public void stop() throws IOException {
        if (log != null) {
            log.append(AuditEvent.STOP, "", "", "");
        }
    }
}
