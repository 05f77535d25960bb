package jianyan.access;

import java.util.Set;

/// Somebody who is known, by whatever means.
///
/// @param name as decisions and the record of events carry it
public record Account(String name, Set<Role> roles) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean may(Role needed) {
        return roles.stream().anyMatch(role -> role.covers(needed));
    }
}
