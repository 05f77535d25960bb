/// Looks at a draft before it is filed (预审): rules as data over its sentences, and what is held on
/// its matter already.
///
/// Start with [jianyan.check.Checker]. A [jianyan.check.CheckRule] is what a rule file says: its
/// name, source and wording, and a [jianyan.check.Requirement] that finds the sentences to remark
/// on. The rules that come with the program lie in `jianyan/check/rules.yaml`; a site may bring its
/// own. Nothing of a draft is kept.
@NullMarked
package jianyan.check;

import org.jspecify.annotations.NullMarked;
