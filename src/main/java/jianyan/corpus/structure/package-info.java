/// Lines to sections: headings, several documents in one file, enumerations.
@NullMarked
package jianyan.corpus.structure;

import org.jspecify.annotations.NullMarked;
