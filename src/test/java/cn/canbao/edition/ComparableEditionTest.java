package cn.canbao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Level;
import cn.canbao.region.FormerRegion;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An earlier edition is compared by the regions of today. */
class ComparableEditionTest {

    private static final LocalDateTime EARLIER_DAY = LocalDateTime.of(2025, 12, 1, 10, 0);

    private static final Edition EARLIER = new Edition(
            1,
            "anle-2026",
            1,
            LocalDateTime.of(2025, 12, 1, 18, 0),
            List.of(
                    region("安乐县", "安乐县", null, null, 1700L),
                    region("安乐县/河口乡", "河口乡", "town", "安乐县", 1700L),
                    region("安乐县/河口乡/上河村", "上河村", "village", "安乐县/河口乡", 400L),
                    region("安乐县/河口乡/下河村", "下河村", "village", "安乐县/河口乡", 600L),
                    region("安乐县/河口乡/新河村", "新河村", "village", "安乐县/河口乡", 250L),
                    region("安乐县/河口乡/大河村", "大河村", "village", "安乐县/河口乡", 450L)),
            Map.of());

    private static final Region ROOT = new Region("安乐县", "安乐县", List.of(), null, null, 0, Map.of());
    private static final Region TOWN = new Region("安乐县/河口镇", "河口镇", List.of("河口乡"), Level.TOWN, "安乐县", 1, Map.of());

    private static Edition.EditionRegion region(
            String code, String name, @Nullable String level, @Nullable String parent, long enrolled) {
        return new Edition.EditionRegion(
                code,
                name,
                level,
                parent,
                "now",
                EARLIER_DAY,
                1,
                1,
                null,
                Map.of(),
                Map.of("all", new Edition.CategoryResult(enrolled * 2, enrolled, 0, 1)));
    }

    private static Region village(String code, String name) {
        return new Region(code, name, List.of(), Level.VILLAGE, TOWN.code(), 2, Map.of());
    }

    @Test
    void addsUpWhatWasMergedAndFollowsNamesAndLeavesOutWhatWasSplit() {
        Register register = new Register(
                List.of(
                        ROOT,
                        TOWN,
                        village("530901", "两河村"),
                        village("530902", "新河村"),
                        village("530903", "河东村"),
                        village("530904", "河西村")),
                Map.of(
                        "530901",
                        List.of(new FormerRegion("上河村", null, null), new FormerRegion("下河村", null, null)),
                        "530903",
                        List.of(new FormerRegion("大河村", null, null)),
                        "530904",
                        List.of(new FormerRegion("大河村", null, null))));

        Edition today = ComparableEdition.of(EARLIER, register);

        assertThat(today.regions())
                .extracting(Edition.EditionRegion::code)
                .containsExactly("安乐县", "安乐县/河口镇", "530901", "530902");
        assertThat(today.regions().get(2).categories().get("all"))
                .isEqualTo(new Edition.CategoryResult(2000, 1000L, 0, null));
        assertThat(today.regions().get(2).rank()).isNull();
        assertThat(today.regions().get(3).categories().get("all"))
                .isEqualTo(new Edition.CategoryResult(500, 250L, 0, 1));
        assertThat(today.total()).isEqualTo(EARLIER.total());
    }

    @Test
    void leavesAnEditionAsItIsWhereNothingChanged() {
        Register register = new Register(List.of(
                ROOT,
                new Region("安乐县/河口乡", "河口乡", List.of(), Level.TOWN, "安乐县", 1, Map.of()),
                old("上河村"),
                old("下河村"),
                old("新河村"),
                old("大河村")));

        assertThat(ComparableEdition.of(EARLIER, register)).isEqualTo(EARLIER);
    }

    private static Region old(String name) {
        return new Region("安乐县/河口乡/" + name, name, List.of(), Level.VILLAGE, "安乐县/河口乡", 2, Map.of());
    }
}
