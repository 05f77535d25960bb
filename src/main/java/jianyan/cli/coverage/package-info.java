/// What an index holds and lacks: `coverage` (holdings, gaps, duplicates), `status`, `faults`.
@NullMarked
package jianyan.cli.coverage;

import org.jspecify.annotations.NullMarked;
