/// The server: the API, the page, health and metrics, on Javalin.
///
/// Start with `JianyanServer`, which puts everything together: a connection comes in over `Tls` or
/// without, `Guard` looks at its headers, `access` says who asks, `exchange` reads the request,
/// `route` asks the `Engine`, `AnswerWriter` writes the answer, and `ProblemWriter` or
/// `JettyProblems` whatever went wrong. `Freshness` spares a client an answer that it holds;
/// `ClientWatch` ends what nobody waits for any more. `OperationsRoutes` tells those who run it how
/// it is: `Readiness`, `Metrics` and `SiteGauges`.
///
/// The rooms from the ground up: `exchange`, `page`, `access`, `route`; this one knows them all,
/// and none knows one above it.
@NullMarked
package jianyan.http;

import org.jspecify.annotations.NullMarked;
