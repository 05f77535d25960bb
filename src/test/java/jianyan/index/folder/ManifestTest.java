package jianyan.index.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ManifestTest {
    private static final Manifest MANIFEST =
            new Manifest(
                    Manifest.FORMAT,
                    "词库一",
                    "规则一",
                    7,
                    1_700_000_000_000L,
                    List.of("corpus"),
                    List.of(),
                    new TreeMap<>());

    private static Map<String, String> changed(String from, String to) {
        Map<String, String> data = new TreeMap<>(MANIFEST.toCommitData());
        data.replaceAll((key, json) -> json.replace(from, to));
        return data;
    }

    private static Manifest ofFiles(int count) {
        SortedMap<String, Manifest.FileEntry> files = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(1);
        byte[] sum = new byte[32];
        for (int i = 0; i < count; i++) {
            String name = "提案/%05d.txt".formatted(i);
            FileReport report =
                    new FileReport(name, 1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            random.nextBytes(sum);
            String fingerprint = HexFormat.of().formatHex(sum);
            files.put(name, new Manifest.FileEntry(fingerprint, false, report, List.of()));
        }
        return new Manifest(
                Manifest.FORMAT, "词库一", "规则一", 7, 1L, List.of("corpus"), List.of(), files);
    }

    @Test
    void theHeadIsReadWithoutTheFiles() {
        Manifest manifest = ofFiles(20);
        Map<String, String> cut = new TreeMap<>(manifest.toCommitData());
        cut.computeIfPresent("jianyan.files", (_, packed) -> packed.substring(0, 40));
        assertThat(Manifest.headOf(cut)).isEqualTo(manifest.head());
        assertThatThrownBy(() -> Manifest.of(cut)).isInstanceOf(IndexFormatException.class);
        assertThat(Manifest.of(manifest.toCommitData())).isEqualTo(manifest);
    }

    @Test
    void filesThatArePackedAsNoProgramPacksThemAreUnreadable() {
        Map<String, String> other = new TreeMap<>(MANIFEST.toCommitData());
        other.put("jianyan.files", "不是");
        assertThatThrownBy(() -> Manifest.of(other)).isInstanceOf(IndexFormatException.class);
    }

    /// As commits had them before files were packed.
    @Test
    void filesThatStandWithTheRestAreReadAsWell() {
        Map<String, String> plain = new TreeMap<>(MANIFEST.toCommitData());
        plain.remove("jianyan.files");
        assertThat(Manifest.of(plain)).isEqualTo(MANIFEST);
    }

    /// Whoever opens a generation reads all of its commit.
    @Test
    void aFileTakesNoMoreThanNinetyBytesOfTheCommit() {
        int bytes = ofFiles(1_000).toCommitData().values().stream().mapToInt(String::length).sum();
        assertThat(bytes).isLessThan(90 * 1_000);
    }

    /// Whatever else another format may have otherwise.
    @Test
    void theFormatIsLookedAtBeforeTheRest() {
        String today = "\"format\":" + Manifest.FORMAT + ",";
        assertThatThrownBy(() -> Manifest.headOf(changed(today, "\"format\":1,\"analysis\":[],")))
                .isInstanceOf(IndexFormatException.class)
                .hasMessageContaining("更早");
        assertThatThrownBy(() -> Manifest.headOf(changed(today, "\"format\":999,\"analysis\":[],")))
                .isInstanceOf(NewerIndexException.class)
                .hasMessageContaining("更新");
        assertThatThrownBy(() -> Manifest.headOf(Map.of()))
                .isInstanceOf(IndexFormatException.class);
    }
}
