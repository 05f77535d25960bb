package jianyan.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody who may come in, at one moment.
///
/// @param labels which roles may see the documents of a label, beside those accounts that are
///   granted it themselves
public record Accounts(
        List<Person> accounts,
        List<Token> tokens,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
                Map<String, Set<Role>> labels) {
    public static final Accounts NONE = new Accounts(List.of(), List.of());

    /// Stands for every label.
    public static final String EVERYTHING = "*";

    /// @param password as [Passwords] keeps it; empty for whoever comes by single sign-on alone
    /// @param sees the labels that the person was granted
    /// @param sessions those that the person decides in; empty for all
    public record Person(
            String name,
            Set<Role> roles,
            String password,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
                    Set<String> sees,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
                    Set<String> sessions) {
        public Person {
            roles = Set.copyOf(roles);
            sees = Set.copyOf(sees);
            sessions = Set.copyOf(sessions);
        }

        public Person(String name, Set<Role> roles, String password) {
            this(name, roles, password, Set.of(), Set.of());
        }
    }

    /// What a program shows in the place of a name and a password.
    ///
    /// @param digest of the token, which itself is kept nowhere
    /// @param sees the labels that it was granted
    /// @param sessions as of a person
    public record Token(
            String name,
            Set<Role> roles,
            Instant expires,
            String digest,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
                    Set<String> sees,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
                    Set<String> sessions) {
        public Token {
            roles = Set.copyOf(roles);
            sees = Set.copyOf(sees);
            sessions = Set.copyOf(sessions);
        }

        public Token(String name, Set<Role> roles, Instant expires, String digest) {
            this(name, roles, expires, digest, Set.of(), Set.of());
        }
    }

    public Accounts {
        accounts = List.copyOf(accounts);
        tokens = List.copyOf(tokens);
        labels = new TreeMap<>(labels);
    }

    public Accounts(List<Person> accounts, List<Token> tokens) {
        this(accounts, tokens, Map.of());
    }

    public Optional<Account> named(String name) {
        return person(name).map(this::account);
    }

    private Account account(Person person) {
        return account(person.name(), person.roles(), person.sees(), person.sessions());
    }

    private Account account(Token token) {
        return account(token.name(), token.roles(), token.sees(), token.sessions());
    }

    private Account account(
            String name, Set<Role> roles, Set<String> granted, Set<String> sessions) {
        Set<String> sees = new TreeSet<>(granted);
        labels.forEach((label, holders) -> {
            if (!Collections.disjoint(holders, roles)) {
                sees.add(label);
            }
        });
        return new Account(name, roles, sees, sessions);
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
                .map(this::account);
    }

    /// With one person more, in the place of another of the same name.
    public Accounts with(Person added) {
        return new Accounts(
                Stream.concat(without(added.name()).accounts.stream(), Stream.of(added)).toList(),
                tokens,
                labels);
    }

    public Accounts with(Token added) {
        return new Accounts(
                accounts, Stream.concat(tokens.stream(), Stream.of(added)).toList(), labels);
    }

    /// Without anybody and anything of a name.
    public Accounts without(String name) {
        return new Accounts(
                accounts.stream().filter(person -> !person.name().equals(name)).toList(),
                tokens.stream().filter(token -> !token.name().equals(name)).toList(),
                labels);
    }

    public boolean knows(String name) {
        return person(name).isPresent()
                || tokens.stream().anyMatch(token -> token.name().equals(name));
    }

    /// What each of those may see who may read and may not see all.
    public Set<Set<String>> bounds() {
        return Stream.concat(
                        accounts.stream().map(this::account), tokens.stream().map(this::account))
                .filter(account -> account.may(Role.READ) && !account.seesEverything())
                .map(Account::sees)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those who have another password than before.
    public List<String> withOtherPasswordThan(Accounts before) {
        return accounts.stream()
                .filter(person ->
                        before.person(person.name())
                                .filter(was -> !was.password().equals(person.password()))
                                .isPresent())
                .map(Person::name)
                .toList();
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
            } else if (!was.get().sees().equals(person.sees())) {
                changes.add(
                        person.name()
                                + " 能看的标签从 "
                                + names(was.get().sees())
                                + " 改为 "
                                + names(person.sees()));
            } else if (!was.get().sessions().equals(person.sessions())) {
                changes.add(
                        person.name()
                                + " 做决定的会议从 "
                                + sessions(was.get().sessions())
                                + " 改为 "
                                + sessions(person.sessions()));
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
        if (!labels.equals(before.labels)) {
            changes.add("各标签谁能看改了");
        }
        return String.join("；", changes);
    }

    private static String names(Set<String> labels) {
        return labels.isEmpty() ? "无" : String.join(" ", new TreeSet<>(labels));
    }

    private static String sessions(Set<String> names) {
        return names.isEmpty() ? "全部" : names(names);
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }
}
