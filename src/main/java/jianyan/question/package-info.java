/// What can be asked and what is answered, as values over the JDK alone: all that commands, routes,
/// exports and the workbench know, beside the `Engine`.
///
/// A `…Request` refuses what cannot be answered as it stands, with a message for the person who
/// asked; a `…Answer` holds figures that are finished: nothing in it is computed from the index any
/// more. `search` finds and shows, `aggregation` counts, `similarity` compares proposals.
@NullMarked
package jianyan.question;

import org.jspecify.annotations.NullMarked;
