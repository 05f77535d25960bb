package jianyan.cli.serve;

import java.util.List;
import jianyan.cli.config.Configuration;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;

/// Every setting with its value and where that stands.
public final class ConfigText implements Text<Configuration> {
    @Override
    public List<String> lines(Configuration configuration) {
        return new Table(
                        List.of("项", "值", "来源"),
                        configuration.settings().stream()
                                .map(entry -> List.of(entry.key(), entry.value(), entry.origin()))
                                .toList())
                .lines(Ink.NONE);
    }
}
