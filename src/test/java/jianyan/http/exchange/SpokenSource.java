package jianyan.http.exchange;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// The Chinese sentences of the program's source, as the compiler reads them: what is constant in
/// one with `{0}`, `{1}` … where something is put in.
final class SpokenSource {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PUT_IN = Pattern.compile("\\{\\d}");
    private static final Pattern FORMATTED = Pattern.compile("%,?[sd]");

    private SpokenSource() {}

    /// @param file below the root package
    /// @param said what the sentence is given to: `new InvalidRequestException`, `notes.add`
    record Sentence(String file, String said, String text) {}

    static List<Sentence> of(Path root, List<String> rooms) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files = new ArrayList<>();
        for (String room : rooms) {
            try (Stream<Path> all = Files.walk(root.resolve(room))) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        List<Sentence> found = new ArrayList<>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                Path file = root.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
                new Scanner(file.toString(), found).scan(new TreePath(unit), null);
            }
        }
        return found;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final String file;
        private final List<Sentence> found;

        Scanner(String file, List<Sentence> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, null);
            }
            take(sum);
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String) {
                take(literal);
            }
            return null;
        }

        private void take(Tree tree) {
            List<String> pieces = new ArrayList<>();
            flatten(tree, pieces);
            String said = said();
            String text = String.join("", pieces);
            if (HAN.matcher(text).find()) {
                int[] place = {0};
                found.add(
                        new Sentence(
                                file,
                                said,
                                said.equals("formatted")
                                        ? FORMATTED
                                                .matcher(text)
                                                .replaceAll(_ -> "{" + place[0]++ + "}")
                                        : text));
            }
        }

        private void flatten(Tree tree, List<String> pieces) {
            switch (tree) {
                case LiteralTree literal when literal.getValue() instanceof String text ->
                        pieces.add(text);
                case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
                    flatten(sum.getLeftOperand(), pieces);
                    flatten(sum.getRightOperand(), pieces);
                }
                case ParenthesizedTree brackets -> flatten(brackets.getExpression(), pieces);
                default -> {
                    long before = pieces.stream().filter(PUT_IN.asMatchPredicate()).count();
                    pieces.add("{" + before + "}");
                    scan(tree, null);
                }
            }
        }

        /// The nearest call that takes the sentence, or an object that is made of it.
        private String said() {
            for (TreePath at = getCurrentPath().getParentPath();
                    at != null;
                    at = at.getParentPath()) {
                if (at.getLeaf() instanceof NewClassTree made) {
                    return "new " + made.getIdentifier();
                }
                if (at.getLeaf() instanceof MethodInvocationTree call) {
                    String whole = call.getMethodSelect().toString();
                    return whole.contains("\"") || whole.contains("\n")
                            ? whole.substring(whole.lastIndexOf('.') + 1)
                            : whole;
                }
            }
            return "";
        }
    }
}
