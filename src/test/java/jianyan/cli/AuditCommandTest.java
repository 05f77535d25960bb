package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import jianyan.access.audit.AuditEvent;
import jianyan.access.audit.AuditLog;
import jianyan.cli.Shell.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record of events on the machine where it lies.
final class AuditCommandTest {
    @TempDir private Path home;

    @Test
    void listsAndVerifiesAndSaysWhatIsWrong() throws IOException {
        Shell shell = new Shell(home);
        AuditLog log = new AuditLog(home.resolve("audit"), Clock.systemUTC());
        log.append(AuditEvent.SIGN_IN, "王审核", "10.0.0.1", "密码");
        log.append(AuditEvent.DECISION, "王审核", "10.0.0.1", "POST /api/v1/groups/1/accept");
        assertThat(shell.run("audit", "list", "--event", "decision").out())
                .contains("归并办理的决定", "groups/1/accept")
                .doesNotContain("密码");
        Ended whole = shell.run("audit", "verify");
        assertThat(whole.exit()).isZero();
        assertThat(whole.out()).contains("完好：2 条", "末条");
        assertThat(shell.run("audit", "list", "--event", "x").err()).contains("sign-in-failed");

        Path file;
        try (Stream<Path> files = Files.list(home.resolve("audit"))) {
            file = files.filter(each -> each.toString().endsWith("l")).findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replace("王审核", "李审核"));
        Ended changed = shell.run("audit", "verify");
        assertThat(changed.exit()).isOne();
        assertThat(changed.out()).contains("不完好", "第 1 条的内容与摘要不符", "第 1 行");
    }

    @Test
    void saysWhereThereIsNone() {
        assertThat(new Shell(home).run("audit", "verify").err()).contains("没有审计记录", "--audit");
    }
}
