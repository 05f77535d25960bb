/// The values of the domain: [jianyan.document.Document] with its sections, passages and spans.
///
/// Everything here is an immutable record or enum over the JDK alone. Start with `Document`; every
/// other floor speaks in these types.
@NullMarked
package jianyan.document;

import org.jspecify.annotations.NullMarked;
