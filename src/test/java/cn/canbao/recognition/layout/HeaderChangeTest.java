package cn.canbao.recognition.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderChangeTest {

    @ParameterizedTest
    @CsvSource({
        // before, after, came, went, moved, renamed
        "甲 乙 丙, 甲 新 乙 丙, B“新”, , ,",
        "甲 乙 丙, 甲 丙, , B“乙”, ,",
        "甲 乙 丙, 甲 丙 乙, , , “乙”B→C,",
        "甲 乙 丙 丁, 丁 甲 乙 丙, , , “丁”D→A,",
        "甲 乙 丙, 甲 改 丙, , , , B“乙”→“改”",
        "甲 乙 丙, 新 甲 改 丙, A“新”, , , C“乙”→“改”",
        "甲 乙, 甲 乙, , , ,",
        "甲 备注 乙 备注, 甲 乙 备注, , B“备注”, ,",
        "甲 12月8日累计 乙, 甲 12月9日累计 乙, , , ,"
    })
    void tellsWhatCameWentMovedAndIsCalledOtherwise(
            String before, String after, String came, String went, String moved, String renamed) {
        HeaderChange change = HeaderChange.between(header(before), header(after));

        assertThat(change.came()).as("came").isEqualTo(list(came));
        assertThat(change.went()).as("went").isEqualTo(list(went));
        assertThat(change.moved()).as("moved").isEqualTo(list(moved));
        assertThat(change.renamed()).as("renamed").isEqualTo(list(renamed));
    }

    @Test
    void tellsWhereEverythingStandsElsewhere() {
        SortedMap<Integer, String> shifted = new TreeMap<>();
        shifted.put(1, "甲");
        shifted.put(2, "乙");

        assertThat(HeaderChange.between(header("甲 乙"), shifted).moved()).containsExactly("“甲”A→B", "“乙”B→C");
    }

    @Test
    void countsCommonLabelsOnce() {
        assertThat(HeaderChange.common(header("甲 备注 备注"), header("备注 乙 甲"))).isEqualTo(2);
    }

    private static SortedMap<Integer, String> header(String labels) {
        SortedMap<Integer, String> header = new TreeMap<>();
        for (String label : List.of(labels.split(" "))) {
            header.put(header.size(), label);
        }
        return header;
    }

    private static List<String> list(String one) {
        return one == null ? List.of() : List.of(one);
    }
}
