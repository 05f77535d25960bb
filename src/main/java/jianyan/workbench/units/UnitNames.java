package jianyan.workbench.units;

import java.util.List;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.change.Operation;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;

/// Gives the units that a person named the names that papers use.
public final class UnitNames {
    private UnitNames() {}

    /// @throws InvalidRequestException when the site's list lacks one
    public static Operation in(Operation operation, UnitList units) {
        return operation instanceof Operation.Assign assign
                ? new Operation.Assign(
                        lead(assign.department(), units), others(assign.supporting(), units))
                : operation;
    }

    /// @throws InvalidRequestException when the site's list lacks one
    public static Step in(Step step, UnitList units) {
        if (step instanceof Step.Assign assign) {
            List<String> others = others(assign.supporting(), units);
            return new Step.Assign(
                    lead(assign.department(), units), others == null ? List.of() : others);
        }
        return step;
    }

    private static @Nullable String lead(@Nullable String department, UnitList units) {
        return department == null ? null : units.resolve(department, "department");
    }

    private static @Nullable List<String> others(@Nullable List<String> names, UnitList units) {
        return names == null
                ? null
                : names.stream().map(each -> units.resolve(each, "supporting")).toList();
    }
}
