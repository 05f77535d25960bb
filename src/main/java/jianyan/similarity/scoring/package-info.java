/// The score: named parts of two profiles, the number and the level computed from them, and the
/// passages that go together.
@NullMarked
package jianyan.similarity.scoring;

import org.jspecify.annotations.NullMarked;
