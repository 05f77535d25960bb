/// Files and folders as the program makes them: for their owner alone, or for a while.
@NullMarked
package jianyan.files;

import org.jspecify.annotations.NullMarked;
