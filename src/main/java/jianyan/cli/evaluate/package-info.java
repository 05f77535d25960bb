/// `evaluate` and `bench`: judged sets and speeds, from the room `jianyan.evaluation`.
@NullMarked
package jianyan.cli.evaluate;

import org.jspecify.annotations.NullMarked;
