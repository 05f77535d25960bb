package jianyan.cli.doctor;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;

/// Looks at the machine itself.
final class MachineChecks {
    /// For which the libraries of the model and of the workbench are both there.
    private static final Set<String> WITH_LIBRARIES = Set.of("amd64", "x86_64", "aarch64");

    /// Below this an index of some ten thousand documents is built with difficulty.
    private static final long LITTLE_MEBIBYTES = 1800;

    /// What the library of the model was linked with.
    private static final String OLDEST_GLIBC = "2.27";

    private static final Duration CHINA = Duration.ofHours(8);

    /// Nothing that this program decides on can be older than itself.
    private static final int YEAR_OF_THE_PROGRAM = 2025;

    private MachineChecks() {}

    static Finding processor() {
        return processor(Machine.architecture(), Machine.processors());
    }

    static Finding processor(String architecture, int processors) {
        String message = Machine.system() + "，" + architecture + "，" + processors + " 个处理器核";
        return WITH_LIBRARIES.contains(architecture)
                ? Finding.good("processor", message)
                : Finding.note(
                        "processor",
                        message + "；这种处理器没有现成的语义模型库，也可能没有数据库的库",
                        "检索、计数、比较照常可用；能否按语义检索、能否归并办理，看下面 onnx、sqlite 两行");
    }

    static Finding memory() {
        return memory(Machine.memoryMebibytes(), Machine.heapMebibytes());
    }

    static Finding memory(long machine, long heap) {
        String message = "内存 " + machine + " MiB，程序至多用 " + heap + " MiB";
        return machine >= LITTLE_MEBIBYTES
                ? Finding.good("memory", message)
                : Finding.note("memory", message + "，偏少", "上万份文档请给 2 GiB 以上");
    }

    static Finding glibc() {
        return Machine.glibc()
                .map(MachineChecks::glibc)
                .orElseGet(() ->
                        Machine.system().startsWith("Linux")
                                ? Finding.note(
                                        "glibc",
                                        "C 库不是 glibc（如 Alpine 的 musl）",
                                        "语义模型的库只有 glibc 版；需要语义检索请换用 Debian、统信、麒麟等 glibc 系统")
                                : Finding.good("glibc", "这个系统不用 glibc"));
    }

    static Finding glibc(String version) {
        return Arrays.compare(numbers(version), numbers(OLDEST_GLIBC)) >= 0
                ? Finding.good("glibc", "glibc " + version)
                : Finding.note(
                        "glibc",
                        "glibc " + version + " 早于 " + OLDEST_GLIBC,
                        "语义模型的库装载不了，其余照常；需要语义检索请升级系统");
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(MachineChecks::number).toArray();
    }

    private static int number(String part) {
        String digits = part.replaceAll("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    static Finding pageSize() {
        return Machine.pageSize()
                .map(bytes -> Finding.good("page-size", "内存页 " + bytes + " 字节"))
                .orElseGet(() -> Finding.good("page-size", "这个系统不说明内存页的大小"));
    }

    static Finding locale() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return locale(encoding);
    }

    static Finding locale(String encoding) {
        return holdsChinese(encoding)
                ? Finding.good("locale", "文件名和命令行的编码是 " + encoding)
                : Finding.fault(
                        "locale",
                        "文件名和命令行的编码是 " + encoding + "，容不下汉字；中文文件名的文档读不到",
                        "设环境变量 LC_ALL=C.UTF-8（systemd 服务用 Environment=）");
    }

    private static boolean holdsChinese(String encoding) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode("简繁體");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    static Finding timeZone(Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String message = "时区 " + clock.getZone() + "，现在 " + now.toLocalDateTime().withNano(0);
        if (now.getYear() < YEAR_OF_THE_PROGRAM) {
            return Finding.fault("time-zone", message + "，时钟显然不对", "校准时钟：决定和备份都记着时刻");
        }
        return now.getOffset().getTotalSeconds() == CHINA.toSeconds()
                ? Finding.good("time-zone", message)
                : Finding.note("time-zone", message + "，不是北京时间", "要按北京时间显示，设环境变量 TZ=Asia/Shanghai");
    }
}
