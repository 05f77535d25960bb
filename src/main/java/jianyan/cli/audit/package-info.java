/// `jianyan audit`: the record of who did what, read and checked where it lies.
@NullMarked
package jianyan.cli.audit;

import org.jspecify.annotations.NullMarked;
