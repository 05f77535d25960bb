/// Options that several commands share, as picocli mixins: each reads, checks and hands on one
/// thing. Here are those of questions; `corpus` has those of reading and building, `site` those of
/// a server and its accounts.
@NullMarked
package jianyan.cli.option;

import org.jspecify.annotations.NullMarked;
