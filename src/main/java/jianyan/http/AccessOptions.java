package jianyan.http;

import jianyan.access.audit.AuditLog;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// Who may come in, and how they are known.
///
/// @param accounts the file of the accounts; null when everybody who reaches the server may do
///   everything
/// @param trustedHeader the header in which the site's single sign-on names who asks; null when
///   there is none
/// @param trustedFrom the addresses from which that header is believed
/// @param hosts the names under which the server answers beyond this machine; any when empty
/// @param audit where events are recorded; null when they are not
public record AccessOptions(
        @Nullable Path accounts,
        @Nullable String trustedHeader,
        List<String> trustedFrom,
        List<String> hosts,
        @Nullable AuditLog audit) {
    /// As it is on one's own machine.
    public static final AccessOptions OPEN =
            new AccessOptions(null, null, List.of(), List.of(), null);

    public AccessOptions {
        trustedFrom = List.copyOf(trustedFrom);
        hosts = List.copyOf(hosts);
    }

    public static AccessOptions of(Path accounts) {
        return new AccessOptions(accounts, null, List.of(), List.of(), null);
    }

    /// The same, believing a header of a single sign-on.
    public AccessOptions trusting(String header, List<String> from) {
        return new AccessOptions(accounts, header, from, hosts, audit);
    }

    /// The same with a record of events.
    public AccessOptions recorded(AuditLog log) {
        return new AccessOptions(accounts, trustedHeader, trustedFrom, hosts, log);
    }
}
