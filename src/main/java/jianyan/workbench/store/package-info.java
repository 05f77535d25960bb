/// How groups are kept: `Ledger` is the database from its first change on, with its copies; `Store`
/// appends changes and revisions; `SqliteFile` knows the database, `Migrations` its tables.
@NullMarked
package jianyan.workbench.store;

import org.jspecify.annotations.NullMarked;
