package jianyan.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody who may come in, at one moment.
public record Accounts(List<Person> accounts, List<Token> tokens) {
    public static final Accounts NONE = new Accounts(List.of(), List.of());

    /// @param password as [Passwords] keeps it; empty for whoever comes by single sign-on alone
    public record Person(String name, Set<Role> roles, String password) {
        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /// What a program shows in the place of a name and a password.
    ///
    /// @param digest of the token, which itself is kept nowhere
    public record Token(String name, Set<Role> roles, Instant expires, String digest) {
        public Token {
            roles = Set.copyOf(roles);
        }
    }

    public Accounts {
        accounts = List.copyOf(accounts);
        tokens = List.copyOf(tokens);
    }

    public Optional<Account> named(String name) {
        return person(name).map(person -> new Account(person.name(), person.roles()));
    }

    Optional<Person> person(String name) {
        return accounts.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /// Whoever shows a token that has not expired.
    public Optional<Account> bearing(String token, Instant now) {
        String digest = Secrets.digest(token);
        return tokens.stream()
                .filter(held -> held.digest().equals(digest) && now.isBefore(held.expires()))
                .findFirst()
                .map(held -> new Account(held.name(), held.roles()));
    }

    /// With one person more, in the place of another of the same name.
    public Accounts with(Person added) {
        return new Accounts(
                Stream.concat(without(added.name()).accounts.stream(), Stream.of(added)).toList(),
                tokens);
    }

    public Accounts with(Token added) {
        return new Accounts(accounts, Stream.concat(tokens.stream(), Stream.of(added)).toList());
    }

    /// Without anybody and anything of a name.
    public Accounts without(String name) {
        return new Accounts(
                accounts.stream().filter(person -> !person.name().equals(name)).toList(),
                tokens.stream().filter(token -> !token.name().equals(name)).toList());
    }

    public boolean knows(String name) {
        return person(name).isPresent()
                || tokens.stream().anyMatch(token -> token.name().equals(name));
    }

    /// In words, without what anybody knows: `增加 王审核（review）；删去 李查阅`.
    public String changesSince(Accounts before) {
        List<String> changes = new ArrayList<>();
        for (Person person : accounts) {
            Optional<Person> was = before.person(person.name());
            if (was.isEmpty()) {
                changes.add("增加 " + person.name() + "（" + codes(person.roles()) + "）");
            } else if (!was.get().roles().equals(person.roles())) {
                changes.add(
                        person.name()
                                + " 的权限从 "
                                + codes(was.get().roles())
                                + " 改为 "
                                + codes(person.roles()));
            } else if (!was.get().equals(person)) {
                changes.add(person.name() + " 的密码改了");
            }
        }
        before.accounts.stream()
                .filter(person -> person(person.name()).isEmpty())
                .forEach(person -> changes.add("删去 " + person.name()));
        tokens.stream()
                .filter(token -> !before.tokens.contains(token))
                .forEach(token ->
                        changes.add(
                                "增加令牌 "
                                        + token.name()
                                        + "（"
                                        + codes(token.roles())
                                        + "，"
                                        + token.expires()
                                        + " 失效）"));
        before.tokens.stream()
                .filter(token -> !tokens.contains(token))
                .forEach(token -> changes.add("删去令牌 " + token.name()));
        return String.join("；", changes);
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }
}
