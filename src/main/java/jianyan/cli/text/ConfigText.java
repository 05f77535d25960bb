package jianyan.cli.text;

import java.util.List;
import jianyan.cli.config.Configuration;

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
