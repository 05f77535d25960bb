/// Words that keep company with a query: logDice, log-likelihood, dispersion.
///
/// `Collocation` gathers `NeighboursRound`, which cuts what stands around the occurrences into
/// words, and then `CompanyRound`, which counts the most frequent of them exactly, from postings.
@NullMarked
package jianyan.aggregation.collocation;

import org.jspecify.annotations.NullMarked;
