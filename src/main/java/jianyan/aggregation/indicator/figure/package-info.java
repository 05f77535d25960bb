/// Figures as they are written: `FigureScanner` finds quantities in a passage and gives a
/// `FigureText`, in which each is one character; `FigureNumerals` reads Chinese numbers,
/// `FigurePlaces` the places beside them, `FigureWords` the words of `figure-words.tsv`.
@NullMarked
package jianyan.aggregation.indicator.figure;

import org.jspecify.annotations.NullMarked;
