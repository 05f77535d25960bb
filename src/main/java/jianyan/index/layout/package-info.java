/// What lies in the index: every field by name (`Fields`), how a document becomes fields
/// (`DocumentMapping`), how it is stored (`DocumentCodec`), and its parts by year and orientation
/// (`Parts`).
@NullMarked
package jianyan.index.layout;

import org.jspecify.annotations.NullMarked;
