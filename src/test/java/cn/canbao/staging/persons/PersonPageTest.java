package cn.canbao.staging.persons;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.staging.columns.LineBatches;
import cn.canbao.validation.person.PersonKey;
import cn.canbao.world.People;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonPageTest {

    private record Line(
            int row,
            String number,
            String region,
            List<String> categories,
            Enrolment enrolment,
            int nameHash,
            boolean warned) {}

    @Test
    void givesBackWhatWasPacked() {
        byte[] page = new Persons()
                .line("测试区/东镇/甲村", 1, "张三", Enrolment.YES, "poor", "destitute")
                .line("测试区/东镇/乙村", 2, "李四", Enrolment.NO)
                .warned("测试区/东镇/甲村", 3, "王五", Enrolment.UNSTATED, "poor")
                .page();

        assertThat(unpack(page))
                .containsExactly(
                        new Line(
                                1,
                                People.id(1),
                                "测试区/东镇/甲村",
                                List.of("poor", "destitute"),
                                Enrolment.YES,
                                "张三".hashCode(),
                                false),
                        new Line(2, People.id(2), "测试区/东镇/乙村", List.of(), Enrolment.NO, "李四".hashCode(), false),
                        new Line(
                                3,
                                People.id(3),
                                "测试区/东镇/甲村",
                                List.of("poor"),
                                Enrolment.UNSTATED,
                                "王五".hashCode(),
                                true));
    }

    @Test
    void keepsEveryStateOfEnrolmentApart() {
        var persons = new Persons();
        for (Enrolment enrolment : Enrolment.values()) {
            persons.line("甲村", 1, "张三", enrolment);
        }

        assertThat(unpack(persons.page())).extracting(Line::enrolment).containsExactly(Enrolment.values());
    }

    @Test
    void keepsAThousandLinesThatDifferInEverythingApart() {
        var persons = new Persons();
        for (int person = 0; person < LineBatches.MOST_LINES; person++) {
            persons.line("测试区/东镇/" + person + "村", person, "张" + person, Enrolment.NO, "category" + person);
        }

        assertThat(unpack(persons.page())).hasSize(LineBatches.MOST_LINES).allSatisfy(line -> {
            int person = line.row() - 1;
            assertThat(line.number()).isEqualTo(People.id(person));
            assertThat(line.region()).isEqualTo("测试区/东镇/" + person + "村");
            assertThat(line.categories()).containsExactly("category" + person);
            assertThat(line.nameHash()).isEqualTo(("张" + person).hashCode());
        });
    }

    @Test
    void takesEighteenBytesForOneMoreOfThemThatIsLikeOthers() {
        var persons = new Persons();
        for (int person = 0; person < LineBatches.MOST_LINES - 1; person++) {
            persons.line("测试区/东镇/甲村", person, "张三", Enrolment.YES, "poor");
        }
        int size = persons.page().length;

        persons.line("测试区/东镇/甲村", 1000, "李四", Enrolment.YES, "poor");

        assertThat(persons.page()).hasSize(size + 18);
        assertThat(PersonPage.of(persons.page()).kinds())
                .containsExactly(new PersonPage.PersonKind("测试区/东镇/甲村", List.of("poor"), Enrolment.YES, false));
    }

    @Test
    void canBeEmpty() {
        assertThat(unpack(new Persons().page())).isEmpty();
    }

    private static List<Line> unpack(byte[] page) {
        PersonPage of = PersonPage.of(page);
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < of.persons(); place++) {
            PersonPage.PersonKind kind = of.kinds().get(of.whichKinds()[place]);
            lines.add(new Line(
                    of.rows()[place],
                    PersonKey.number(of.keys()[place]),
                    kind.region(),
                    kind.categories(),
                    kind.enrolment(),
                    of.nameHashes()[place],
                    kind.isWarned()));
        }
        return lines;
    }
}
