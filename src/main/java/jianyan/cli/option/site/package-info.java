/// Options of a server: who may ask, sign-in, record, log, watch.
@NullMarked
package jianyan.cli.option.site;

import org.jspecify.annotations.NullMarked;
