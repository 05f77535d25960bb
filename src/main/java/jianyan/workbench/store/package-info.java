/// How groups are kept: `Store` appends changes and revisions; `SqliteFile` knows the database,
/// `Migrations` its tables.
@NullMarked
package jianyan.workbench.store;

import org.jspecify.annotations.NullMarked;
