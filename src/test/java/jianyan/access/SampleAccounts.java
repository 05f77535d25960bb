package jianyan.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// One account for each role, with passwords that are quick to check.
public final class SampleAccounts {
    public static final String PASSWORD = "对的密码对的密码";

    private SampleAccounts() {}

    /// Named by the codes of their roles.
    public static Accounts accounts() {
        return new Accounts(
                Arrays.stream(Role.values()).map(role -> person(role, PASSWORD)).toList(),
                List.of());
    }

    /// Under the code of the role.
    public static Accounts.Person person(Role role, String password) {
        return new Accounts.Person(role.code(), Set.of(role), Passwords.hash(password, 1_000));
    }

    /// With a token of each role, which is its code and then `-token`.
    public static Path write(Path file, Instant expires) throws IOException {
        Accounts accounts = accounts();
        for (Role role : Role.values()) {
            accounts =
                    accounts.with(
                            new Accounts.Token(
                                    role.code(),
                                    Set.of(role),
                                    expires,
                                    Secrets.digest(role.code() + "-token")));
        }
        new AccountsFile(file).write(accounts);
        return file;
    }
}
