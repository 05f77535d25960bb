package jianyan.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/// What the machine says of itself. The C library is asked directly, for java tells nothing of it.
final class Machine {
    private static final long MEBIBYTE = 1L << 20;

    private Machine() {}

    static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    /// As java has it: `amd64`, `aarch64`, `loongarch64`.
    static String architecture() {
        return System.getProperty("os.arch");
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Of the machine, or of the container that holds the process.
    static long memoryMebibytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                / MEBIBYTE;
    }

    static long heapMebibytes() {
        return Runtime.getRuntime().maxMemory() / MEBIBYTE;
    }

    /// `2.36`; empty where the C library is another one, such as musl.
    static Optional<String> glibc() {
        return call("gnu_get_libc_version", ValueLayout.ADDRESS)
                .map(MemorySegment.class::cast)
                .map(Machine::text);
    }

    /// In bytes; empty where the C library does not say.
    static Optional<Integer> pageSize() {
        return call("getpagesize", ValueLayout.JAVA_INT).map(Integer.class::cast);
    }

    @SuppressWarnings("restricted") // The address is of a constant of the C library.
    private static String text(MemorySegment address) {
        return address.reinterpret(Long.MAX_VALUE).getString(0);
    }

    @SuppressWarnings("restricted") // Both functions take nothing and change nothing.
    private static Optional<Object> call(String function, MemoryLayout result) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(function)
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(result)))
                .flatMap(Machine::invoke);
    }

    private static Optional<Object> invoke(MethodHandle function) {
        try {
            return Optional.of(function.invoke());
        } catch (Throwable unanswered) {
            return Optional.empty();
        }
    }
}
