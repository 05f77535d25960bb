/// The repairs, each a step with a name. `Repairs` holds their order and runs them.
@NullMarked
package jianyan.corpus.repair;

import org.jspecify.annotations.NullMarked;
