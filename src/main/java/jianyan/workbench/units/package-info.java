/// The departments that a site assigns proposals to: `UnitList` is read from the site's own
/// `units.csv`, `UnitSuggestions` says by precedent who is likely to undertake a proposal.
@NullMarked
package jianyan.workbench.units;

import org.jspecify.annotations.NullMarked;
