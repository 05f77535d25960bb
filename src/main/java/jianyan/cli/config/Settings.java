package jianyan.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.cli.option.Secret;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What a site has set once for all commands, by its key. An option that is given on a command line
/// goes before a variable of the environment, that before the file, and that before the default.
///
/// The keys are the options of `serve`. Any other command that has an option of the same name
/// follows them, too, so that `search` finds the index that `serve` answers from.
public final class Settings {
    /// How the option is called that names the file.
    public static final String OPTION = "--config";

    static final String FILE = "jianyan.yaml";
    private static final String PREFIX = "JIANYAN_";

    /// Means something else than a setting; the last is how the package gave options before there
    /// was a file.
    private static final Set<String> OTHER_VARIABLES =
            Set.of("JIANYAN_DEBUG", "JIANYAN_CONFIG", "JIANYAN_OPTIONS");

    /// What must be said each time that it is meant.
    private static final Set<String> NO_SETTINGS =
            Set.of("help", "debug", "config", "allow-removal");

    private static final String SEPARATOR = ";";

    private final Optional<Path> file;
    private final Map<String, Setting> settings;

    private Settings(Optional<Path> file, Map<String, Setting> settings) {
        this.file = file;
        this.settings = settings;
    }

    /// @param serve the command whose options are the keys
    /// @throws CommandFailedException when a key is not known, or the file cannot be understood
    public static Settings load(CommandLine serve, Surroundings surroundings, String... arguments)
            throws IOException {
        Optional<Path> file = file(surroundings, arguments);
        Map<String, OptionSpec> keys = keys(serve.getCommandSpec());
        Map<String, Setting> settings = new LinkedHashMap<>();
        if (file.isPresent()) {
            Path folder = file.get().toRealPath().resolveSibling("");
            // Where it lies, and not the link of the package to it.
            for (Setting setting : ConfigFile.read(file.get().toRealPath())) {
                OptionSpec option = known(setting.key(), setting.origin(), keys);
                settings.put(setting.key(), beside(folder, option, setting));
            }
        }
        surroundings
                .environment()
                .forEach((name, value) -> {
                    if (name.startsWith(PREFIX)
                            && !OTHER_VARIABLES.contains(name)
                            && !Secret.variables().contains(name)) {
                        String key =
                                name.substring(PREFIX.length())
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-');
                        OptionSpec option = known(key, "环境变量 " + name, keys);
                        List<String> values =
                                option.isMultiValue()
                                        ? List.of(value.split(SEPARATOR))
                                        : List.of(value);
                        settings.put(key, new Setting(key, values, "环境变量 " + name));
                    }
                });
        return new Settings(file, settings);
    }

    /// Whether anything could be set at all, which is cheap to ask.
    public static boolean isAny(Surroundings surroundings, String... arguments) {
        return file(surroundings, arguments).isPresent()
                || surroundings.environment().keySet().stream()
                        .anyMatch(name -> name.startsWith(PREFIX));
    }

    /// The options of `serve` that can be set, by their keys, in the order of its help.
    public static Map<String, OptionSpec> keys(CommandSpec serve) {
        Map<String, OptionSpec> keys = new LinkedHashMap<>();
        serve.options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> keys.put(option.longestName().substring(2), option));
        keys.keySet().removeAll(NO_SETTINGS);
        return keys;
    }

    /// The settings that are not as they are by default: `port=9000；accounts=accounts.yaml`.
    public static String described(CommandSpec serve) {
        List<String> set = new ArrayList<>();
        keys(serve)
                .forEach((key, option) -> {
                    String value = text(option.getValue());
                    if (!value.equals(text(option.initialValue()))) {
                        set.add(key + "=" + value);
                    }
                });
        return String.join("；", set);
    }

    /// A value as it would be typed; empty for none, several with `;` between.
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> one -> one.map(Object::toString).orElse("");
            case Collection<?> many ->
                    many.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
            case Map<?, ?> pairs ->
                    pairs.entrySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(SEPARATOR));
            default -> value.toString();
        };
    }

    public Optional<Path> file() {
        return file;
    }

    /// Where the value of a key stands; empty when nobody has set it.
    public Optional<String> origin(String key) {
        return Optional.ofNullable(settings.get(key)).map(Setting::origin);
    }

    /// A command line with what is set, where its command has such an option and it was not given.
    public String[] into(CommandLine root, String... arguments) {
        CommandLine command = root;
        int at = 0;
        while (at < arguments.length && command.getSubcommands().containsKey(arguments[at])) {
            command = command.getSubcommands().get(arguments[at]);
            at++;
        }
        List<String> all = new ArrayList<>(Arrays.asList(arguments).subList(0, at));
        List<String> given = Arrays.asList(arguments).subList(at, arguments.length);
        for (Setting setting : settings.values()) {
            OptionSpec option =
                    at == 0 ? null : command.getCommandSpec().findOption("--" + setting.key());
            if (option != null && !isGiven(option, given)) {
                setting.values().forEach(value -> all.add("--" + setting.key() + "=" + value));
            }
        }
        all.addAll(given);
        return all.toArray(String[]::new);
    }

    /// A failure over an option that nobody typed names where its value stands.
    public Failure located(Failure failure, String... arguments) {
        for (Setting setting : settings.values()) {
            String name = "--" + setting.key();
            boolean typed =
                    Stream.of(arguments)
                            .anyMatch(one -> one.equals(name) || one.startsWith(name + "="));
            // `config` has it located before the program does.
            if (!typed
                    && !failure.where().contains(setting.origin())
                    && Stream.of(failure.where(), failure.what())
                            .anyMatch(text -> (text + " ").contains(name + " "))) {
                String where = (failure.where() + "（" + setting.origin() + "）").strip();
                return new Failure(failure.exitCode(), failure.what(), where, failure.remedy());
            }
        }
        return failure;
    }

    private static boolean isGiven(OptionSpec option, List<String> given) {
        for (String one : given) {
            if (one.equals("--")) {
                return false;
            }
            for (String name : option.names()) {
                if (one.equals(name) || one.startsWith(name + "=")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @throws CommandFailedException when a file is named that is not there
    private static Optional<Path> file(Surroundings surroundings, String... arguments) {
        String named = surroundings.environment().get("JIANYAN_CONFIG");
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                named = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                named = arguments[i + 1];
            }
        }
        if (named != null) {
            Path file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                throw new CommandFailedException(
                        Failure.wrongUse("没有这个配置文件", named, "检查 --config 或环境变量 JIANYAN_CONFIG"));
            }
            return Optional.of(file);
        }
        return surroundings.configFolders().stream()
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static OptionSpec known(String key, String origin, Map<String, OptionSpec> keys) {
        OptionSpec option = keys.get(key);
        if (option == null) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "没有配置项 " + key, origin, "可用的有：" + String.join("、", keys.keySet())));
        }
        return option;
    }

    /// Paths in a file are those of the folder that it lies in.
    private static Setting beside(Path folder, OptionSpec option, Setting setting) {
        boolean paths =
                Stream.concat(
                                Stream.of(option.typeInfo().getType()),
                                option.typeInfo().getAuxiliaryTypeInfos().stream()
                                        .map(CommandLine.Model.ITypeInfo::getType))
                        .anyMatch(Path.class::equals);
        if (!paths || option.typeInfo().isMap()) {
            return setting;
        }
        return new Setting(
                setting.key(),
                setting.values().stream().map(value -> folder.resolve(value).toString()).toList(),
                setting.origin());
    }
}
