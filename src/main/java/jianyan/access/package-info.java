/// Who may do what: accounts with roles, their passwords and tokens, and who is signed in.
///
/// Start with [jianyan.access.Accounts], which is one state of the file that an administrator
/// keeps; `AccountsFile` reads it anew when it changed. `SignIn` checks passwords and counts
/// failures, `SignIns` remembers who passed.
@NullMarked
package jianyan.access;

import org.jspecify.annotations.NullMarked;
