package jianyan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.SampleIndex;
import jianyan.embedding.InnerVectors;
import jianyan.index.Round;
import org.junit.jupiter.api.Test;

final class RoundCatalogueTest {
    /// A round that is missing would answer here and fail on every other machine.
    @Test
    void everyRoundCanBeAskedOfAShardElsewhere() {
        Set<String> written =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("jianyan")
                                .stream()
                                .filter(type ->
                                        type.isAssignableTo(Round.class) && !type.isInterface())
                                .map(JavaClass::getName)
                                .map(name -> name.substring("jianyan.".length()))
                                .collect(Collectors.toSet());
        assertThat(new RoundCatalogue(SampleIndex.ANALYSIS, InnerVectors::of).rounds())
                .containsOnlyKeys(written);
    }
}
