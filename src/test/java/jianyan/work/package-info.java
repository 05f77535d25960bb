/// Guards of speed that no clock takes part in: what an answer reads and what indexing allocates is
/// counted.
@NullMarked
package jianyan.work;

import org.jspecify.annotations.NullMarked;
