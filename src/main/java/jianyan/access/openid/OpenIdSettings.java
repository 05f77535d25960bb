package jianyan.access.openid;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a site's provider has to be asked with.
///
/// @param issuer whose `/.well-known/openid-configuration` says the rest
/// @param client the id under which the provider knows this server
/// @param secret a file with what the provider gave with the id, read at each use; null for a
///   public client
/// @param origin how people reach this server: `https://jianyan.example.gov.cn`
/// @param claim which claim of the ID token is the name of the account
public record OpenIdSettings(
        URI issuer, String client, @Nullable Path secret, URI origin, String claim) {
    /// Where the provider sends people back to.
    public static final String RETURN = "/sign-in/openid/return";

    public static final String DEFAULT_CLAIM = "preferred_username";

    URI redirect() {
        String base = origin.toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + RETURN);
    }
}
