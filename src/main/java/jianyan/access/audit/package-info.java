/// The record of who did what: appended to and never rewritten, each line holding the digest of the
/// one before, so that nothing can be changed or taken out without a trace.
///
/// Start with [jianyan.access.audit.AuditLog], which appends; `AuditFiles` reads, and
/// `AuditVerification` holds the chain against itself.
@NullMarked
package jianyan.access.audit;

import org.jspecify.annotations.NullMarked;
