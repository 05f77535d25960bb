/// What an operation does to groups: `Editing` one, `Regrouping` several, `Undoing` takes back,
/// `Suggesting` brings new suggestions to what people decided.
@NullMarked
package jianyan.workbench.rules;

import org.jspecify.annotations.NullMarked;
