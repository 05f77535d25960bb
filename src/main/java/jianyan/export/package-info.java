/// What leaves the program as a file or as text for other programs: JSON, CSV, citations.
@NullMarked
package jianyan.export;

import org.jspecify.annotations.NullMarked;
