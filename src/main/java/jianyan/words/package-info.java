/// Words and expressions that those edit who know the domain, kept as data beside the code.
///
/// Every file is one family: UTF-8, a line for each use, `#` before a remark, a tab between what
/// the words are for and the words. [jianyan.words.WordTable] reads all of them, and refuses what
/// is wrong with its line. Stands on the JDK alone.
@NullMarked
package jianyan.words;

import org.jspecify.annotations.NullMarked;
