/// Places side by side, made of the trends of each.
@NullMarked
package jianyan.aggregation.comparison;

import org.jspecify.annotations.NullMarked;
