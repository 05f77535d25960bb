/// The picocli commands, one class each, and the wiring of the program.
@NullMarked
package jianyan.cli;

import org.jspecify.annotations.NullMarked;
