/// The server: the API, the page, health and metrics, on Javalin.
///
/// Start with `JianyanServer`, which puts everything together. A `Route` is a path, the parameters
/// it takes and a function from `Parameters` to an answer; the `…Routes` classes hold those that
/// belong together. `RequestReader` makes parameters of query strings and JSON bodies,
/// `ProblemWriter` makes problem details (RFC 9457) of exceptions, `Guard` sets security headers,
/// `PageFiles` serves `web/`. Nothing here knows how an answer is found: routes ask the `Engine`.
@NullMarked
package jianyan.http;

import org.jspecify.annotations.NullMarked;
