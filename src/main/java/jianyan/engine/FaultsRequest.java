package jianyan.engine;

import java.util.List;

/// Which part of the report of reading is wanted.
///
/// @param codes faults of these codes only; all when empty
/// @param files whether also what each file came to is wanted
public record FaultsRequest(List<String> codes, boolean files) {
    public FaultsRequest {
        codes = List.copyOf(codes);
    }
}
