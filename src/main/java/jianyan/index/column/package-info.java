/// What stands beside each document, by its number: the values of filters (`FilterColumn`), its
/// parts (`PartTable`, `PartsReader`), a fingerprint of its text.
@NullMarked
package jianyan.index.column;

import org.jspecify.annotations.NullMarked;
