/// The tables behind [jianyan.analysis.Folding]: opencc4j's characters, the overrides, the widths
/// and compatibility forms of Unicode, put together once into one table. Start reading at
/// `FoldingTable`.
@NullMarked
package jianyan.analysis.folding;

import org.jspecify.annotations.NullMarked;
