/// What a document is: kind, body, place, session, dates, years, people, and what said so.
@NullMarked
package jianyan.corpus.metadata;

import org.jspecify.annotations.NullMarked;
