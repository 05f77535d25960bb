package jianyan.launch;

/// Java 8 bytecode. Any java can load it.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        Class.forName("jianyan.cli.Main")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
