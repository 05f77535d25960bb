/// The program beside OpenSearch, on one machine and over HTTP, asked for by `jianyan bench
/// compare`. [jianyan.evaluation.comparison.SideBySide] runs it: a corpus is indexed by the two in
/// turn, then both are asked the same drawn questions in turn. The two are `Contender`s;
/// `ComparisonTable` writes down every single figure.
@NullMarked
package jianyan.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
