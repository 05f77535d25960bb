package jianyan.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.search.Mode;
import jianyan.question.search.Sort;
import org.junit.jupiter.api.Test;

final class CursorTest {
    private static final Filters JINGAN = Filters.NONE.with(FilterField.DISTRICT, List.of("静安区"));

    /// Written down from another process: a cursor of one server is read by every other.
    @Test
    void aRequestHasTheSameNumberInEveryProcess() {
        int number = Cursor.request("加装电梯", JINGAN, Sort.DATE, Mode.HYBRID);
        assertThat(number)
                .isEqualTo(
                        "[加装电梯, Filters[values={DISTRICT=[静安区]}, from=null, to=null, places=AS_THEN, within=null], DATE, HYBRID]"
                                .hashCode())
                .isEqualTo(-1463871769);
    }

    @Test
    void anotherRequestHasAnother() {
        assertThat(Cursor.request("加装电梯", JINGAN, Sort.DATE))
                .isNotEqualTo(Cursor.request("加装电梯", Filters.NONE, Sort.DATE))
                .isNotEqualTo(Cursor.request("加装电梯", JINGAN, Sort.RELEVANCE));
    }
}
