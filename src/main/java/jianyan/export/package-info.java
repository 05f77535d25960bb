/// What leaves the program as a file or as text for other programs. `Json` gives every answer the
/// names of the API; commands and routes share it.
@NullMarked
package jianyan.export;

import org.jspecify.annotations.NullMarked;
