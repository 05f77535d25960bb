/// The routes, by subject.
///
/// Start with `SearchRoutes`. Each `…Routes` is a group: it reads a request out of `Parameters`,
/// asks the `Engine`, and hands the answer on. `EngineGate` gives the engine of the moment, behind
/// the asker's own view of the documents, or says that there is none yet. What can also be had as a
/// table goes through `TableRoute`, `ExportRoutes` has the larger files; `Based` adds what an
/// answer rests on. `CountingRoutes`, `ComparisonRoutes` and `IndicatorRoutes` count,
/// `SimilarityRoutes` compares, `WorkbenchRoutes`, `HandlingRoutes` and `JudgingRoutes` keep what
/// people decide, `SubcorporaRoutes`, `OwnThemesRoutes` and `LexiconRoutes` what a site writes for
/// itself, and `IntakeRoutes` takes documents in. What the process around the server is asked to do
/// goes through `Running` and `Intake`.
@NullMarked
package jianyan.http.route;

import org.jspecify.annotations.NullMarked;
