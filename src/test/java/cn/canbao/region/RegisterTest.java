package cn.canbao.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.world.Registers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Register register = Registers.small();

    @Test
    void sumsTargetsBottomUp() {
        assertThat(register.figure(register.region("测试区/东镇"), Quantity.target("all")))
                .hasValue(300);
        assertThat(register.figure(register.root(), Quantity.target("all"))).hasValue(650);
        assertThat(register.figure(register.root(), Quantity.target("edge"))).hasValue(10);
    }

    @Test
    void knowsThatAVillageHasNoSuchPeople() {
        assertThat(register.figure(register.region("测试区/东镇/乙村"), Quantity.target("edge")))
                .isEmpty();
    }

    @Test
    void decidesOnlyWhatItNames() {
        assertThat(register.decides(Quantity.target("edge"))).isTrue();
        assertThat(register.decides(Quantity.enrolled("edge"))).isFalse();
    }

    @Test
    void knowsWhoReports() {
        assertThat(register.reporting(register.region("测试区/西镇")))
                .extracting(Region::name)
                .containsExactly("甲村", "丙村");
        assertThat(register.isReporting(register.region("测试区/西镇"))).isFalse();
    }

    @Test
    void listsTheRegionsOfALevelInItsOrder() {
        assertThat(register.regions(Level.TOWN)).extracting(Region::name).containsExactly("东镇", "西镇");
    }

    @Test
    void knowsWhatLiesWithinWhat() {
        var village = register.region("测试区/东镇/甲村");

        assertThat(register.isWithin(village, register.root())).isTrue();
        assertThat(register.isWithin(village, register.region("测试区/西镇"))).isFalse();
    }

    @Test
    void refusesACodeThatStandsTwice() {
        var root = new Region("A", "测试区", List.of(), null, null, 0, Map.of());
        var town = new Region("B", "东镇", List.of(), Level.TOWN, "A", 1, Map.of());

        assertThatThrownBy(() -> new Register(List.of(root, town, town)))
                .hasMessage("Cannot make a register: two regions have the code B");
    }

    @Test
    void refusesAnUnknownParent() {
        var root = new Region("A", "测试区", List.of(), null, null, 0, Map.of());
        var town = new Region("B", "东镇", List.of(), Level.TOWN, "X", 1, Map.of());

        assertThatThrownBy(() -> new Register(List.of(root, town)))
                .hasMessage("Cannot make a register: B has the unknown parent X");
    }

    @Test
    void refusesToFindACodeThatItDoesNotHave() {
        assertThatThrownBy(() -> register.region("X")).hasMessage("Cannot find a region: the register has no code X");
    }
}
