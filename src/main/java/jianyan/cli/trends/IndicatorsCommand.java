package jianyan.cli.trends;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.aggregation.indicator.rule.IndicatorRulesReader;
import jianyan.cli.command.TableCommand;
import jianyan.cli.option.RulesOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan indicators`: the figures that documents state of themselves.
@Command(
        name = "indicators",
        description = "列出文件里写明的数字：收到提案、立案、办复率等，每个带出处的句子。",
        customSynopsis = "jianyan indicators [选项]",
        footer = {
            "  jianyan indicators --district 徐汇区 --from 2018 --format xlsx --output 指标.xlsx",
            "  jianyan indicators --print-rules > 规则.yaml",
            "  jianyan indicators --rules 规则.yaml --grid"
        })
public final class IndicatorsCommand extends TableCommand {
    @Option(names = "--indicator", paramLabel = "指标", description = "只要这些指标，如 收到提案；可重复")
    private List<String> indicator = List.of();

    @Option(names = "--grid", description = "排成表：每个地方和机构一行，每年一列；没有写明的格子空着")
    private boolean grid;

    @Mixin private final RulesOption own = new RulesOption();

    @Option(names = "--print-rules", description = "输出程序自带的指标规则，作为自备规则的底稿")
    private boolean printRules;

    private @Nullable IndicatorRules read;

    public IndicatorsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected Supplier<IndicatorRules> rules() throws IOException {
        IndicatorRules rules = read();
        return () -> rules;
    }

    private IndicatorRules read() throws IOException {
        IndicatorRules rules = read == null ? own.rules() : read;
        read = rules;
        return rules;
    }

    @Override
    public Integer call() throws IOException {
        if (printRules) {
            terminal().out().print(IndicatorRulesReader.text());
            return Failure.DONE;
        }
        var request = new IndicatorsRequest(indicator, filters());
        IndicatorRules rules = read();
        if (grid) {
            return tabulate(
                    engine -> engine.indicatorGrid(request),
                    ink -> new IndicatorGridText(ink, rules::label));
        }
        return tabulate(
                engine -> engine.indicators(request), ink -> new IndicatorsText(ink, rules::label));
    }
}
