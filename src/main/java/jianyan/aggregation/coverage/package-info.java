/// What is held, before anything is compared.
@NullMarked
package jianyan.aggregation.coverage;

import org.jspecify.annotations.NullMarked;
