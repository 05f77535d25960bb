/// How groups are kept: `Ledger` is the database from its first change on, with its copies; `Store`
/// appends changes and revisions; `SqliteFile` and `PostgresServer` know a [Database] each,
/// `Migrations` its tables, and `Rows` carries them from one to the other.
@NullMarked
package jianyan.workbench.store;

import org.jspecify.annotations.NullMarked;
