package jianyan.cli;

/// The program's entry on a fitting JDK.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
