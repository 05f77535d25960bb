/// Similar proposals with reasons: candidates, a score made of named parts, aligned passages.
@NullMarked
package jianyan.similarity;

import org.jspecify.annotations.NullMarked;
