/// What is said of a table before it is read: `TableLook`, and what a person puts right,
/// `MappingCorrection`.
@NullMarked
package jianyan.question.table;

import org.jspecify.annotations.NullMarked;
