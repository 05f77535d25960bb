package jianyan.cli.option;

import java.util.List;
import java.util.function.Supplier;
import jianyan.cli.terminal.Terminal;
import jianyan.cli.text.Text;
import jianyan.export.json.Basis;
import jianyan.export.json.Json;
import jianyan.export.json.NamedSubcorpus;
import jianyan.query.Subcorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--json`, and the printing of answers in either form.
@Command
public final class OutputOption {
    @Option(names = "--json", description = "输出 JSON，与网络接口的回答相同")
    private boolean json;

    public boolean isJson() {
        return json;
    }

    /// The same with what the answer rests on, which is for programs and stands in the JSON only.
    ///
    /// @param selections saved ones that it was asked within
    public <T> void print(
            T answer,
            Supplier<Basis> basis,
            Text<T> text,
            List<Subcorpus> selections,
            Terminal terminal) {
        if (!json) {
            print(answer, text, selections, terminal);
        } else {
            Json form = new Json();
            form.write(
                    form.naming(answer, selections),
                    basis.get(),
                    terminal.out(),
                    terminal.outIsTerminal());
            terminal.out().println();
        }
    }

    /// Prints an answer: as the API sends it, or as lines. JSON that a person reads is indented.
    public <T> void print(T answer, Text<T> text, Terminal terminal) {
        print(answer, text, List.of(), terminal);
    }

    /// The same, naming the saved selections that it was asked within.
    public <T> void print(T answer, Text<T> text, List<Subcorpus> selections, Terminal terminal) {
        if (!json) {
            text.lines(answer).forEach(terminal.out()::println);
            selections.forEach(
                    each -> terminal.out().println("子语料 " + NamedSubcorpus.inWords(each)));
        } else {
            Json form = new Json();
            form.write(form.naming(answer, selections), terminal.out(), terminal.outIsTerminal());
            terminal.out().println();
        }
    }
}
