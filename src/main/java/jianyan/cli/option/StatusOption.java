package jianyan.cli.option;

import java.util.List;
import java.util.function.Function;
import jianyan.query.Filters;
import jianyan.query.Subcorpus;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.GroupsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `--status` and the filters: which merge groups are meant.
@Command
public final class StatusOption {
    @Option(
            names = "--status",
            paramLabel = "状态",
            description = "open 待定，accepted 同意归并，dismissed 不予归并；可重复")
    private List<String> statuses = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    /// @throws jianyan.query.InvalidRequestException when there is no such status
    public GroupsRequest request(int size, long after, Function<String, Subcorpus> saved) {
        Filters chosen = filters.filters(saved);
        return new GroupsRequest(
                statuses.stream().map(GroupStatus::parse).toList(), chosen, size, after);
    }
}
