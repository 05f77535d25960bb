/// Copies of an index with its vectors and its workbench, and their way back.
///
/// `Backup` makes one, `Restore` puts it back; `BackupList` says what a copy consists of.
@NullMarked
package jianyan.backup;

import org.jspecify.annotations.NullMarked;
