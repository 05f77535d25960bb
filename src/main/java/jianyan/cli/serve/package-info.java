/// `jianyan serve`: `ServeCommand` puts index, watch, decisions and server together and
/// `ServedProcess` keeps them until `StopSignals` come; `CorpusIntake` takes files in from the
/// page, `Upkeep` does what is due each day, `ViewsAhead` readies the index of whoever sees less.
/// `config` shows what the server is set to.
@NullMarked
package jianyan.cli.serve;

import org.jspecify.annotations.NullMarked;
