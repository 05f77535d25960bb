/// Options that several commands share, as picocli mixins: each reads, checks and hands on one
/// thing.
@NullMarked
package jianyan.cli.option;

import org.jspecify.annotations.NullMarked;
