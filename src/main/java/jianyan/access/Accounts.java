package jianyan.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
}
