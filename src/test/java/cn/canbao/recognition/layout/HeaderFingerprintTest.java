package cn.canbao.recognition.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeaderFingerprintTest {

    @Test
    void isTheSameHoweverWideSpacesAndCharactersAre() {
        assertThat(of("村 （社区）", "已 参保\n人数")).isEqualTo(of("村(社区)", "已参保人数"));
    }

    @Test
    void isTheSameOnAnotherDay() {
        assertThat(of("村", "截至12月8日累计", "12月8日新增")).isEqualTo(of("村", "截至12月09日累计", "12月9号新增"));
        assertThat(of("12月31日", "1月1日")).isEqualTo(of("1月1日", "1月2日"));
    }

    @Test
    void isAnotherOneWhereTheLaterDayStandsElsewhere() {
        assertThat(of("12月8日", "12月9日")).isNotEqualTo(of("12月9日", "12月8日"));
        assertThat(of("12月8日", "12月8日")).isNotEqualTo(of("12月8日", "12月9日"));
    }

    @Test
    void isAnotherOneWhereAMonthOrAYearIs() {
        assertThat(of("11月累计")).isNotEqualTo(of("12月累计"));
        assertThat(of("2025年人数")).isNotEqualTo(of("2026年人数"));
    }

    @Test
    void isAnotherOneWhereAColumnHasMovedOrIsCalledOtherwise() {
        SortedMap<Integer, String> moved = new TreeMap<>();
        moved.put(0, "村");
        moved.put(2, "已参保人数");

        assertThat(HeaderFingerprint.of(moved)).isNotEqualTo(of("村", "已参保人数"));
        assertThat(of("村", "应参保人数")).isNotEqualTo(of("村", "已参保人数"));
    }

    @Test
    void knowsNoDayWhereThereIsNone() {
        assertThat(of("月日", "123月45日", "7月", "月5日")).isNotEqualTo(of("月日", "123月46日", "7月", "月5日"));
    }

    private static HeaderFingerprint of(String... labels) {
        SortedMap<Integer, String> columns = new TreeMap<>();
        for (String label : List.of(labels)) {
            columns.put(columns.size(), label);
        }
        return HeaderFingerprint.of(columns);
    }
}
