/// Papers to print and sign: the table of merged handling.
///
/// Start with [jianyan.export.paper.MergePapers], which gathers the groups into a
/// [jianyan.export.paper.MergePaper]; a writer each makes a Word and an Excel file of it. Tables
/// for programs and for further work are [jianyan.export.GroupsExport]'s.
@NullMarked
package jianyan.export.paper;

import org.jspecify.annotations.NullMarked;
