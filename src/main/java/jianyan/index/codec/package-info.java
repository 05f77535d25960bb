/// How what is asked and what is found travels between programs: `Codec`, of which those of
/// records, lists and maps are put together, and `EnumCodec`.
///
/// It knows nothing of an index; whoever defines a value defines its codec beside it.
@NullMarked
package jianyan.index.codec;

import org.jspecify.annotations.NullMarked;
