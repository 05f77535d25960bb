package jianyan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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

    @Test
    void theHeadIsReadWithoutTheFiles() {
        Map<String, String> cut = changed("\"files\":{}}", "\"files\":{\"a");
        assertThat(Manifest.headOf(cut)).isEqualTo(MANIFEST.head());
        assertThatThrownBy(() -> Manifest.of(cut)).isInstanceOf(IndexFormatException.class);
        assertThat(Manifest.of(MANIFEST.toCommitData())).isEqualTo(MANIFEST);
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
