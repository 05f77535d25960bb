/// Commands that count by theme, place and year: `trends` (with its measures, sentences and plans
/// held against reviews), `compare`, `together`, `proposals`, `indicators`. Start with
/// `TrendsCommand`, which chooses among the texts beside it.
@NullMarked
package jianyan.cli.trends;

import org.jspecify.annotations.NullMarked;
