package jianyan.cli.config;

import java.util.List;
import java.util.Optional;

/// All settings.
///
/// @param file the configuration file; empty when there is none
public record Configuration(Optional<String> file, List<Entry> settings) {
    public Configuration {
        settings = List.copyOf(settings);
    }

    /// @param value as it would be typed; empty for none, several with `;` between
    /// @param origin where it was set; `默认` when nobody did
    public record Entry(String key, String value, String origin) {}
}
