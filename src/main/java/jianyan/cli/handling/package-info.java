/// `jianyan handling` and what is below it: what becomes of proposals after they came in.
@NullMarked
package jianyan.cli.handling;

import org.jspecify.annotations.NullMarked;
