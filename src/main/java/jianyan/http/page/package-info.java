/// The pages: files that a browser asks for.
///
/// `Assets` holds what lies in the jar under `web/` and in the webjars, under addresses that name
/// the content. `PageLanguages` writes the page in each language that it speaks. `PageFiles` serves
/// both, and the page that says that nothing is there; `PlainPages` are those that stand apart:
/// where people sign in, and where the record of events is looked at.
@NullMarked
package jianyan.http.page;

import org.jspecify.annotations.NullMarked;
