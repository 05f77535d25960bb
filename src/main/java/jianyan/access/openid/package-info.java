/// Signing in with the provider of the site, by OpenID Connect: the code flow with PKCE.
///
/// Start with [jianyan.access.openid.OpenId]. Tokens are read, fetched and validated by Nimbus's
/// SDK; here is only what belongs to one sign-in, and what of it is believed.
@NullMarked
package jianyan.access.openid;

import org.jspecify.annotations.NullMarked;
