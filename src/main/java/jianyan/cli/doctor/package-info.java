/// `jianyan doctor`: whether a machine, what is installed on it and what lies in its folders are
/// fit to serve, in words for whoever looks after the machine.
///
/// Start with [jianyan.cli.doctor.Doctor], which names the checks. A check looks at one thing and
/// gives a [jianyan.cli.doctor.Finding].
@NullMarked
package jianyan.cli.doctor;

import org.jspecify.annotations.NullMarked;
