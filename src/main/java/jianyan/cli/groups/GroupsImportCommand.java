package jianyan.cli.groups;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.export.json.NamedFilters;
import jianyan.query.Filters;
import jianyan.workbench.GroupViews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jianyan groups import`: takes suggestions in for review.
@Command(
        name = "import",
        description = "把建议的归并组导入工作台，供审核。已在别的组里的提案、曾一起定为不归并的提案不再导入；已有的决定不变。",
        customSynopsis = "jianyan groups import --reviewer 姓名 [选项]",
        footer = "  jianyan groups import --district 静安区 --meeting-year 2023 --reviewer 王审核")
final class GroupsImportCommand extends WorkbenchCommand {
    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    @Mixin private final FilterOptions filters = new FilterOptions();

    GroupsImportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters.filters(this::subcorpus);
        return answer(
                engine ->
                        new GroupViews(engine)
                                .of(
                                        workbench()
                                                .suggest(
                                                        reviewer.name(),
                                                        chosen,
                                                        new NamedFilters(chosen).options(),
                                                        engine)),
                new ImportText());
    }
}
