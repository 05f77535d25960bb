package jianyan.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyan.access.Accounts;
import jianyan.access.AccountsFile;
import jianyan.access.Role;
import jianyan.http.Asker;
import jianyan.http.FakeEngine;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proxies send a name as the bytes of its UTF-8.
final class TrustedHeaderTest {
    @TempDir private Path folder;

    @Test
    void aChineseNameInTheHeaderIsThatOfItsAccount() throws IOException {
        Path file = folder.resolve("accounts.yaml");
        new AccountsFile(file)
                .write(Accounts.NONE.with(new Accounts.Person("李单点", Set.of(Role.READ), "")));
        AccessOptions options =
                AccessOptions.of(file).trusting("X-Remote-User", List.of("127.0.0.1"));
        try (Asker asker =
                new Asker(
                        Optional.of(new FakeEngine()),
                        Workbench.beside(folder, Clock.systemUTC()),
                        options)) {
            assertThat(asker.raw(asking("李单点"))).contains("\"name\":\"李单点\"", "\"read\"");
            assertThat(asker.raw(asking("李"))).contains("\"name\":null");
        }
    }

    private static String asking(String name) {
        return "GET /api/v1/account HTTP/1.1\r\nHost: localhost\r\nX-Remote-User: "
                + name
                + "\r\nConnection: close\r\n\r\n";
    }
}
