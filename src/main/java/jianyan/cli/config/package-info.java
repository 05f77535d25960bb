/// Settings that hold for every command: what stands in the configuration file or in the
/// environment is put among the arguments where it was not given.
///
/// Start with [jianyan.cli.config.Settings].
@NullMarked
package jianyan.cli.config;

import org.jspecify.annotations.NullMarked;
