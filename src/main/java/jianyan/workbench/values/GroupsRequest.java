package jianyan.workbench.values;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// Which groups are to be listed.
///
/// @param statuses any of these; none for all
/// @param filters what at least one member has to pass
/// @param size how many at most, 1 to 1,000
/// @param after only groups with a greater id; 0 for all
public record GroupsRequest(List<GroupStatus> statuses, Filters filters, int size, long after) {
    public static final int DEFAULT_SIZE = 100;
    public static final int MAX_SIZE = 1_000;

    /// Every group.
    public static final GroupsRequest ALL = new GroupsRequest(List.of(), Filters.NONE, MAX_SIZE, 0);

    public GroupsRequest {
        statuses = List.copyOf(statuses);
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "一次要 " + size + " 条", "1 到 " + MAX_SIZE);
        }
    }
}
