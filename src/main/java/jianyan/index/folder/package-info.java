/// The folder of an index on the disk: `IndexFolder` finds the generation that is whole, `Manifest`
/// says what it was made of and by which format, `Integrity` whether its files are still what was
/// written. The exceptions say what is wrong with a folder.
@NullMarked
package jianyan.index.folder;

import org.jspecify.annotations.NullMarked;
