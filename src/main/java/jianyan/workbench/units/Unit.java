package jianyan.workbench.units;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A department that proposals are assigned to.
///
/// @param name as it stands in papers
/// @param aliases other names that mean it
/// @param categories of proposals that it usually undertakes
/// @param contact whom to turn to; null when the list does not say
public record Unit(
        String name, List<String> aliases, List<String> categories, @Nullable String contact) {
    public Unit {
        aliases = List.copyOf(aliases);
        categories = List.copyOf(categories);
    }
}
