package jianyan.cli.config;

import java.util.List;

/// One key with its values, and where they stand.
///
/// @param key the name of an option without its dashes: `allowed-host`
/// @param values one, or as many as a repeated option has; `true` or `false` for a switch
/// @param origin for people: `jianyan.yaml 第 3 行第 7 列`, `环境变量 JIANYAN_PORT`
record Setting(String key, List<String> values, String origin) {
    Setting {
        values = List.copyOf(values);
    }
}
