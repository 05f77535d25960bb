/// Who asks, and what they may.
///
/// Start with `Access`: it makes an `Asker` of a token, a session or the header of a trusted proxy
/// (`AccessOptions` says which the site takes), and refuses a route that asks for more than they
/// may. `AccessRoutes` signs people in and out, `OpenIdRoutes` does it through the site's own
/// provider; both answer with a `SignInAnswer`, which sets the cookie. `RateLimit` counts what one
/// asker asks in a minute. `Auditing` writes down who decided and who took out what, and
/// `AuditRoutes` shows it.
@NullMarked
package jianyan.http.access;

import org.jspecify.annotations.NullMarked;
