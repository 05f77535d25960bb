/// How a running server answers many people at a time: `MixedLoad` asks it over HTTP as they would,
/// with questions that `Questions` draws from what it holds.
@NullMarked
package jianyan.http.benchmark;

import org.jspecify.annotations.NullMarked;
