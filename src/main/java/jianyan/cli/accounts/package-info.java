/// `jianyan accounts`: who may come in. One class a command.
@NullMarked
package jianyan.cli.accounts;

import org.jspecify.annotations.NullMarked;
