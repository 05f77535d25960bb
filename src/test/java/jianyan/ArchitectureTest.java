package jianyan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the floors of the house: a package knows only those below it.
final class ArchitectureTest {
    /// From the ground up.
    private static final List<String> FLOORS =
            List.of(
                    "document",
                    "query",
                    "question",
                    "files",
                    "subcorpora",
                    "words",
                    "analysis",
                    "corpus",
                    "index",
                    "embedding",
                    "search",
                    "aggregation",
                    "similarity",
                    "check",
                    "engine",
                    "cluster",
                    "workbench",
                    "backup",
                    "access",
                    "export",
                    "http",
                    "evaluation",
                    "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("jianyan");

    @TestFactory
    Stream<DynamicTest> aFloorKnowsOnlyTheFloorsBelow() {
        return IntStream.range(0, FLOORS.size() - 1)
                .mapToObj(floor ->
                        DynamicTest.dynamicTest(
                                FLOORS.get(floor),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideInAPackage(inside(FLOORS.get(floor)))
                                                .should()
                                                .dependOnClassesThat()
                                                .resideInAnyPackage(
                                                        FLOORS
                                                                .subList(floor + 1, FLOORS.size())
                                                                .stream()
                                                                .map(ArchitectureTest::inside)
                                                                .toArray(String[]::new))
                                                .allowEmptyShould(true)
                                                .check(CLASSES)));
    }

    @Test
    void documentQueryAndQuestionStandOnTheJdkAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(inside("document"), inside("query"), inside("question"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        inside("document"),
                        inside("query"),
                        inside("question"))
                .check(CLASSES);
    }

    /// A shard is what plans and postings are read from; it knows the layout and nothing above.
    @Test
    void aShardKnowsNeitherPlansNorPostings() {
        noClasses()
                .that()
                .resideInAPackage("jianyan.index")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        inside("index.plan"),
                        inside("index.postings"),
                        inside("index.column"),
                        inside("index.build"))
                .check(CLASSES);
    }

    @Test
    void doorsKnowQuestionsAndTheEngineAndNotWhatCarriesThemOut() {
        noClasses()
                .that()
                .resideInAnyPackage(inside("workbench"), inside("http"), inside("export"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        inside("index"),
                        inside("corpus"),
                        inside("analysis"),
                        inside("embedding"),
                        inside("search"),
                        inside("aggregation"),
                        inside("similarity"),
                        inside("check"),
                        "org.apache.lucene..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /// The room that puts the others together stands on all four.
    @TestFactory
    Stream<DynamicTest> aRoomOfTheServerKnowsOnlyTheRoomsBelow() {
        List<String> rooms =
                List.of(
                        "jianyan.http.exchange",
                        "jianyan.http.page",
                        "jianyan.http.access",
                        "jianyan.http.route",
                        "jianyan.http");
        return IntStream.range(0, rooms.size() - 1)
                .mapToObj(room ->
                        DynamicTest.dynamicTest(rooms.get(room), () -> knowsNone(room, rooms)));
    }

    private static void knowsNone(int room, List<String> rooms) {
        noClasses()
                .that()
                .resideInAPackage(rooms.get(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms.subList(room + 1, rooms.size()).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineTouchesTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("cli"), inside("launch"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CLASSES);
    }

    @Test
    void noTwoClassesShareAName() {
        Map<String, List<String>> byName =
                CLASSES.stream()
                        .filter(type -> type.isTopLevelClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                JavaClass::getName, Collectors.toList())));
        byName.values().removeIf(types -> types.size() == 1);
        assertThat(byName).isEmpty();
    }

    /// A node of a cluster runs the same classes; a floor that is not packed is missed only there.
    @Test
    void theClusterPluginPacksEveryFloorUpToItsOwn() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));
        for (String floor : FLOORS.subList(0, FLOORS.indexOf("cluster") + 1)) {
            assertThat(build).as(floor).contains("jianyan/" + floor + "/");
        }
    }

    @Test
    void archivesLeaveOutNoClassThatTheProgramNames() throws IOException {
        String assembly = Files.readString(Path.of("src/assembly/program.xml"));
        List<PathMatcher> excluded = patterns("exclude", assembly);
        List<PathMatcher> included = patterns("include", assembly);
        assertThat(
                        CLASSES.stream()
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .map(named -> named.getTargetClass().getBaseComponentType())
                                .map(named -> named.getName().replace('.', '/') + ".class")
                                .distinct()
                                .map(Path::of)
                                .filter(named -> matches(excluded, named))
                                .filter(named -> !matches(included, named)))
                .isEmpty();
    }

    private static List<PathMatcher> patterns(String element, String assembly) {
        return Pattern.compile("<" + element + ">(.*)</" + element + ">")
                .matcher(assembly)
                .results()
                .map(found -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1)))
                .toList();
    }

    private static boolean matches(List<PathMatcher> patterns, Path path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String inside(String floor) {
        return "jianyan." + floor + "..";
    }
}
