/// `Json` gives every answer the names of the API; commands and routes share it. `Basis` is what an
/// answer rests on.
@NullMarked
package jianyan.export.json;

import org.jspecify.annotations.NullMarked;
