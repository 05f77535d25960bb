/// Commands about one draft or proposal: `similar`, `check`, and `recurring`, what is proposed year
/// after year.
@NullMarked
package jianyan.cli.similar;

import org.jspecify.annotations.NullMarked;
