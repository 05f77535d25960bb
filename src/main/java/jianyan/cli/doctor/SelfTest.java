package jianyan.cli.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.cli.terminal.Failure;
import jianyan.cli.text.EvidenceText;
import jianyan.engine.Engine;
import jianyan.engine.FaultsAnswer;
import jianyan.engine.FaultsRequest;
import jianyan.engine.LocalEngine;
import jianyan.http.JianyanServer;
import jianyan.http.ServerOptions;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.MissingIndexException;
import jianyan.query.IndexCorruptException;
import jianyan.workbench.Workbench;

/// Serves for a moment on a free port of this machine and asks what users ask, under watch.
final class SelfTest {
    private static final List<String> QUESTIONS =
            List.of(
                    "/",
                    "/livez",
                    "/api/v1/status",
                    "/api/v1/coverage",
                    "/api/v1/groups",
                    "/api/v1/search?mode=hybrid&q="
                            + URLEncoder.encode("老旧小区加装电梯", StandardCharsets.UTF_8));

    private final Path index;
    private final Workbench workbench;

    SelfTest(Path index, Workbench workbench) {
        this.index = index;
        this.workbench = workbench;
    }

    List<Finding> run() throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (OutboundWatch watch = new OutboundWatch()) {
            findings.add(Libraries.onnx());
            findings.add(Libraries.sqlite());
            try (Engine engine = LocalEngine.open(index, TextAnalysis.load())) {
                findings.add(metadata(engine.faults(new FaultsRequest(List.of(), true))));
                findings.add(serve(Optional.of(engine)));
            } catch (MissingIndexException | IndexFormatException | IndexCorruptException none) {
                // What is wrong with it, those who read all of it have said.
                findings.add(serve(Optional.empty()));
            }
            findings.add(outbound(watch.seen(), watch.looks()));
        }
        return findings;
    }

    private Finding serve(Optional<Engine> engine) {
        ServerOptions options = ServerOptions.at(ServerOptions.DEFAULT_HOST, 0);
        try (JianyanServer server = new JianyanServer(() -> engine, workbench, options)) {
            server.start();
            for (String question : QUESTIONS) {
                int status = ask(server.port(), question);
                // 503 is said of an index that is not there, 400 of vectors that are not.
                if (status >= 500 && status != 503) {
                    return Finding.fault(
                            "answers", "对 " + question + " 的回答是 " + status, "看日志里的错误，附在问题报告里");
                }
            }
            return Finding.good("answers", "页面、检索、归并办理都有回答");
        } catch (IOException unanswered) {
            return Finding.fault("answers", Failure.of(unanswered).line(), "看防火墙是否拦住了本机地址");
        }
    }

    private static int ask(int port, String question) throws IOException {
        var asked =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + question).toURL().openConnection();
        try {
            return asked.getResponseCode();
        } finally {
            asked.disconnect();
        }
    }

    /// In how many documents a value rests on a guess, over those of all files.
    static Finding metadata(FaultsAnswer answer) {
        SortedMap<String, Integer> guessed = new TreeMap<>();
        long documents = 0;
        for (var file : Optional.ofNullable(answer.reports()).orElse(List.of())) {
            documents += file.documents();
            file.guessed().forEach((field, count) -> guessed.merge(field, count, Integer::sum));
        }
        String message =
                documents
                        + " 份文档"
                        + (guessed.isEmpty() ? "的信息都有出处" : "，没有出处、靠推测的：" + counts(guessed))
                        + "；"
                        + answer.files()
                        + " 个文件中 "
                        + answer.empty()
                        + " 个没有读出文档";
        return guessed.isEmpty() && answer.empty() == 0
                ? Finding.good("metadata", message)
                : Finding.note(
                        "metadata",
                        message,
                        "jianyan faults --files 逐个列出；用 NAME.meta.yaml 或列名对照补上");
    }

    private static String counts(SortedMap<String, Integer> guessed) {
        return guessed.entrySet().stream()
                .map(each -> EvidenceText.name(each.getKey()) + " " + each.getValue() + " 份")
                .collect(Collectors.joining("、"));
    }

    static Finding outbound(Set<String> seen, int looks) {
        String how =
                looks > 0
                        ? "每 "
                                + OutboundWatch.EVERY_MILLIS
                                + " 毫秒看一次本进程的全部套接字，共 "
                                + looks
                                + " 次，并记下 Java 的每次连接"
                        : "记下 Java 的每次连接；这个系统上看不到其他库的";
        return seen.isEmpty()
                ? Finding.good("outbound", "自检（装载模型、检索、办理、打开页面）期间没有对外连接：" + how)
                : Finding.fault(
                        "outbound",
                        "自检期间有对外连接：" + String.join("、", seen),
                        "建言自己不对外连接；看 JDK_JAVA_OPTIONS 里有没有别的代理或监控程序");
    }
}
