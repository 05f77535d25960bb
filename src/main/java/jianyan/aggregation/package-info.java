/// Everything that counts. An aggregation visits a snapshot into a partial result; partial results
/// merge by one associative method; only the finishing step divides and rounds.
@NullMarked
package jianyan.aggregation;

import org.jspecify.annotations.NullMarked;
