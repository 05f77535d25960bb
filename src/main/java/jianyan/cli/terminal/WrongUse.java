package jianyan.cli.terminal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in Chinese what picocli found wrong with a command line.
public final class WrongUse {
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class);

    private WrongUse() {}

    public static Failure of(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String remedy = "用法见 " + command + " --help";
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, remedy);
            case MissingParameterException missing ->
                    Failure.wrongUse("缺少 " + names(missing.getMissing()), command, remedy);
            case OverwrittenOptionException repeated ->
                    Failure.wrongUse(name(repeated.getOverwritten()) + " 只能给一次", command, remedy);
            default -> value(wrong, command, remedy);
        };
    }

    private static Failure unmatched(
            UnmatchedArgumentException unmatched, String command, String remedy) {
        String first = unmatched.getUnmatched().getFirst();
        boolean atRoot = unmatched.getCommandLine().getParent() == null;
        boolean option = first.startsWith("-");
        // The first is the likeliest; from the third on they are hardly alike.
        List<String> suggestions = unmatched.getSuggestions().stream().limit(2).toList();
        String what = option ? "没有选项 " + first : atRoot ? "没有命令 " + first : "多出的参数 " + first;
        if (!suggestions.isEmpty()) {
            return Failure.wrongUse(
                    what, command, "您要的是不是 " + String.join(" 或 ", suggestions) + "？" + remedy);
        }
        return Failure.wrongUse(what, command, option ? "以 - 开头的查询请写在 -- 之后；" + remedy : remedy);
    }

    private static Failure value(ParameterException wrong, String command, String remedy) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument == null) {
            return Failure.wrongUse("命令行有误", command, remedy);
        }
        if (value == null) {
            return Failure.wrongUse(name(argument) + " 的写法不对", command, remedy);
        }
        boolean number = WHOLE_NUMBERS.contains(argument.typeInfo().getType());
        return Failure.wrongUse(
                name(argument) + " 的值“" + value + "”不对", command, number ? "要一个整数" : remedy);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(WrongUse::name).collect(Collectors.joining("、"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
