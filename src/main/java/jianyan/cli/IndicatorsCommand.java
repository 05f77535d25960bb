package jianyan.cli;

import java.io.IOException;
import java.util.List;
import jianyan.aggregation.IndicatorsRequest;
import jianyan.cli.text.IndicatorsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan indicators`: the figures that documents state of themselves.
@Command(
        name = "indicators",
        description = "列出文件里写明的数字：收到提案、立案、办复率等，每个带出处的句子。",
        customSynopsis = "jianyan indicators [选项]",
        footer = "  jianyan indicators --district 徐汇区 --from 2018 --format xlsx --output 指标.xlsx")
final class IndicatorsCommand extends TableCommand {
    @Option(
            names = "--indicator",
            paramLabel = "指标",
            description = "只要这些指标，如 proposals-received；可重复")
    private List<String> indicator = List.of();

    IndicatorsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        var request = new IndicatorsRequest(indicator, filters());
        return tabulate(engine -> engine.indicators(request), IndicatorsText::new);
    }
}
