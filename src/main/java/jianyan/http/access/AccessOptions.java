package jianyan.http.access;

import java.nio.file.Path;
import java.util.List;
import jianyan.access.audit.AuditLog;
import jianyan.access.openid.OpenIdSettings;
import org.jspecify.annotations.Nullable;

/// Who may come in, and how they are known.
///
/// @param accounts the file of the accounts; null when everybody who reaches the server may do
///   everything
/// @param trustedHeader the header in which the site's single sign-on names who asks; null when
///   there is none
/// @param trustedFrom the addresses from which that header is believed
/// @param hosts the names under which the server answers beyond this machine; any when empty
/// @param audit where events are recorded; null when they are not
/// @param openId the provider that people can sign in with; null for none
/// @param perMinute how many requests an account may make in a minute, and an address ten times as
///   many; any number when 0
public record AccessOptions(
        @Nullable Path accounts,
        @Nullable String trustedHeader,
        List<String> trustedFrom,
        List<String> hosts,
        @Nullable AuditLog audit,
        @Nullable OpenIdSettings openId,
        int perMinute) {
    /// As it is on one's own machine.
    public static final AccessOptions OPEN =
            new AccessOptions(null, null, List.of(), List.of(), null, null, 0);

    public AccessOptions {
        trustedFrom = List.copyOf(trustedFrom);
        hosts = List.copyOf(hosts);
    }

    public static AccessOptions of(Path accounts) {
        return new AccessOptions(accounts, null, List.of(), List.of(), null, null, 0);
    }

    /// The same, believing a header of a single sign-on.
    public AccessOptions trusting(String header, List<String> from) {
        return new AccessOptions(accounts, header, from, hosts, audit, openId, perMinute);
    }

    /// The same with a record of events.
    public AccessOptions recorded(AuditLog log) {
        return new AccessOptions(
                accounts, trustedHeader, trustedFrom, hosts, log, openId, perMinute);
    }

    /// The same with a limit to how much one may ask.
    public AccessOptions limitedTo(int requests) {
        return new AccessOptions(
                accounts, trustedHeader, trustedFrom, hosts, audit, openId, requests);
    }

    /// The same with a provider to sign in with.
    public AccessOptions with(OpenIdSettings provider) {
        return new AccessOptions(
                accounts, trustedHeader, trustedFrom, hosts, audit, provider, perMinute);
    }
}
