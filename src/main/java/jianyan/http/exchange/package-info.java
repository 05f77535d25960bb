/// One request read in, and one answer written out.
///
/// Start with `Route`: a method on a path, the `Parameters` it takes and a function from them to an
/// answer. `RequestReader` makes the parameters of a query string or of a JSON body and refuses
/// what no route knows; `NearbyParameters` reads those that several routes share. An answer is any
/// value that becomes JSON, a `Content` that is bytes already, or a `Streamed` that is written as
/// it is made, whose headers wait in `LateHeaders` until the first byte. Whatever cannot be
/// answered is a `ProblemException`, which becomes a `Problem` (RFC 9457); what goes to the log
/// leaves the words that were searched for behind (`WordlessFailure`).
///
/// `Language` says in which language somebody asked; `SpokenAnswers` and `OwnSentences` put the
/// server's own sentences into it. This room knows neither pages nor accounts nor the `Engine`.
@NullMarked
package jianyan.http.exchange;

import org.jspecify.annotations.NullMarked;
