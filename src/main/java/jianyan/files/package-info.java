/// Files and folders as the program makes them: for their owner alone.
@NullMarked
package jianyan.files;

import org.jspecify.annotations.NullMarked;
