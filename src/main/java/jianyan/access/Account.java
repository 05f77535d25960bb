package jianyan.access;

import java.util.Set;

/// Somebody who is known, by whatever means.
///
/// @param name as decisions and the record of events carry it
/// @param sees the labels of those documents that not everybody may see, and they may;
///   [Accounts#EVERYTHING] among them for all
/// @param sessions those whose proposals they decide on, by name; empty for all
public record Account(String name, Set<Role> roles, Set<String> sees, Set<String> sessions) {
    public Account {
        roles = Set.copyOf(roles);
        sees = Set.copyOf(sees);
        sessions = Set.copyOf(sessions);
    }

    public Account(String name, Set<Role> roles) {
        this(name, roles, Set.of(), Set.of());
    }

    public boolean may(Role needed) {
        return roles.stream().anyMatch(role -> role.covers(needed));
    }

    public boolean seesEverything() {
        return sees.contains(Accounts.EVERYTHING);
    }
}
