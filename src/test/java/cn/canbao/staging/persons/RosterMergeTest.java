package cn.canbao.staging.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.canbao.campaign.Enrolment;
import cn.canbao.campaign.Measure;
import cn.canbao.staging.IntegrityException;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.validation.person.PersonKey;
import cn.canbao.world.Campaigns;
import cn.canbao.world.People;
import cn.canbao.world.Registers;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterMergeTest {

    private static final String FIRST = "测试区/东镇/甲村";
    private static final String SECOND = "测试区/东镇/乙村";
    private static final String WEST = "测试区/西镇/丙村";

    private static final int LINES = 10;

    private final RosterMerge merge = new RosterMerge(Campaigns.ofRosters(), Registers.small(), LINES, LINES);

    @BeforeEach
    void begin() {
        assertThat(merge.next()).isTrue();
    }

    @AfterEach
    void isTheOnlyShare() {
        assertThat(merge.next()).isFalse();
    }

    @Test
    void countsAPersonOnceAndInEveryCategory() {
        add(
                1,
                new Persons()
                        .line(FIRST, 1, "张三", Enrolment.YES, "poor", "destitute")
                        .line(FIRST, 2, "李四", Enrolment.NO, "poor")
                        .line(FIRST, 3, "王五", Enrolment.YES));

        assertThat(people(FIRST, "all", Measure.TARGET)).isEqualTo(3);
        assertThat(people(FIRST, "all", Measure.ENROLLED)).isEqualTo(2);
        assertThat(people(FIRST, "poor", Measure.TARGET)).isEqualTo(2);
        assertThat(people(FIRST, "poor", Measure.ENROLLED)).isEqualTo(1);
        assertThat(people(FIRST, "destitute", Measure.TARGET)).isEqualTo(1);
        assertThat(people(FIRST, "destitute", Measure.ENROLLED)).isEqualTo(1);
    }

    @Test
    void countsOnlyYesAsEnrolledAndTellsTheOthersApart() {
        add(
                1,
                new Persons()
                        .line(FIRST, 1, "张三", Enrolment.ELSEWHERE)
                        .line(FIRST, 2, "李四", Enrolment.TO_CHECK)
                        .line(FIRST, 3, "王五", Enrolment.UNSTATED)
                        .line(FIRST, 4, "赵六", Enrolment.YES));

        assertThat(people(FIRST, "all", Measure.ENROLLED)).isEqualTo(1);
        assertThat(merge.totals())
                .containsEntry("yes", 1L)
                .containsEntry("no", 0L)
                .containsEntry("elsewhere", 1L)
                .containsEntry("to-check", 1L)
                .containsEntry("unstated", 1L);
    }

    @Test
    void letsTheLineCountThatIsOfferedFirst() {
        add(1, new Persons().line(FIRST, 1, "张三", Enrolment.YES).line(FIRST, 1, "张三", Enrolment.NO, "poor"));
        add(2, new Persons().warned(FIRST, 1, "张山", Enrolment.NO));

        assertThat(people(FIRST, "all", Measure.TARGET)).isEqualTo(1);
        assertThat(people(FIRST, "all", Measure.ENROLLED)).isEqualTo(1);
        assertThat(people(FIRST, "poor", Measure.TARGET)).isZero();
        assertThat(merge.takeDuplicates())
                .containsExactly(
                        new RosterMerge.Duplicate(
                                PackedRowAddress.of(1, 0, 2),
                                PackedRowAddress.of(1, 0, 1),
                                key(1),
                                FIRST,
                                FIRST,
                                true,
                                false),
                        new RosterMerge.Duplicate(
                                PackedRowAddress.of(2, 0, 1),
                                PackedRowAddress.of(1, 0, 1),
                                key(1),
                                FIRST,
                                FIRST,
                                false,
                                true));
        assertThat(merge.takeDuplicates()).isEmpty();
        assertThat(merge.totals()).containsEntry("duplicates-within", 2L).containsEntry("duplicates-across", 0L);
    }

    @Test
    void tellsDuplicatesWithinAVillageFromThoseAcross() {
        add(
                1,
                new Persons()
                        .line(FIRST, 1, "张三", Enrolment.YES)
                        .line(FIRST, 1, "张三", Enrolment.YES)
                        .line(SECOND, 1, "张三", Enrolment.YES)
                        .line(SECOND, 2, "李四", Enrolment.YES));
        add(2, new Persons().line(WEST, 2, "李四", Enrolment.YES));

        assertThat(merge.totals())
                .containsEntry("seen", 5L)
                .containsEntry("distinct", 2L)
                .containsEntry("duplicates-within", 1L)
                .containsEntry("duplicates-across", 2L);
        assertThat(people(WEST, "all", Measure.TARGET)).isZero();
        assertThat(people(SECOND, "all", Measure.TARGET)).isEqualTo(1);
    }

    @Test
    void passesOverARegionThatLeftTheRegister() {
        add(1, new Persons().line("测试区/东镇/丁村", 1, "张三", Enrolment.YES).line(FIRST, 1, "张三", Enrolment.NO));

        assertThat(merge.totals()).containsEntry("seen", 1L).containsEntry("distinct", 1L);
        assertThat(merge.takeDuplicates()).isEmpty();
        assertThat(people(FIRST, "all", Measure.ENROLLED)).isZero();
    }

    @Test
    void namesTheRowsOfBothLinesWhicheverPagesTheyAreOn() {
        add(1, new Persons().line(FIRST, 1, "张三", Enrolment.YES).line(FIRST, 2, "李四", Enrolment.YES));
        add(2, new Persons().line(SECOND, 3, "王五", Enrolment.YES).line(SECOND, 4, "赵六", Enrolment.YES));
        add(3, new Persons().line(WEST, 5, "孙七", Enrolment.YES).line(WEST, 2, "李四", Enrolment.YES));
        add(4, new Persons().line(WEST, 4, "赵陆", Enrolment.YES));

        assertThat(merge.takeDuplicates())
                .extracting(
                        RosterMerge.Duplicate::address,
                        RosterMerge.Duplicate::counted,
                        RosterMerge.Duplicate::countedRegion,
                        RosterMerge.Duplicate::sameName)
                .containsExactly(
                        tuple(PackedRowAddress.of(3, 0, 2), PackedRowAddress.of(1, 0, 2), FIRST, true),
                        tuple(PackedRowAddress.of(4, 0, 1), PackedRowAddress.of(2, 0, 2), SECOND, false));
    }

    @Test
    void countsOnBehindAPageWithoutLines() {
        add(1, new Persons().line(FIRST, 1, "张三", Enrolment.YES));
        add(2, new Persons());
        add(3, new Persons().line(SECOND, 1, "张三", Enrolment.YES).line(SECOND, 2, "李四", Enrolment.YES));

        assertThat(merge.takeDuplicates())
                .extracting(RosterMerge.Duplicate::address, RosterMerge.Duplicate::counted)
                .containsExactly(tuple(PackedRowAddress.of(3, 0, 1), PackedRowAddress.of(1, 0, 1)));
        assertThat(people(SECOND, "all", Measure.TARGET)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 60, 300})
    void comesToTheSameInHoweverManyShares(int atOnce) {
        List<byte[]> pages = new ArrayList<>();
        Random random = new Random(9);
        for (int page = 0; page < 30; page++) {
            Persons persons = new Persons();
            for (int line = 0; line < 10; line++) {
                String region = List.of(FIRST, SECOND, WEST, "测试区/东镇/丁村").get(random.nextInt(4));
                // a third of them is the same person again and again
                int person = random.nextInt(3) == 0 ? 1 : random.nextInt(120);
                persons.line(region, person, random.nextBoolean() ? "张三" : "张山", Enrolment.YES, "poor");
            }
            pages.add(persons.page());
        }
        RosterMerge whole = new RosterMerge(Campaigns.ofRosters(), Registers.small(), 300, 300);
        RosterMerge shared = new RosterMerge(Campaigns.ofRosters(), Registers.small(), 300, atOnce);
        List<RosterMerge.Duplicate> duplicates = offer(pages, whole);

        assertThat(offer(pages, shared)).containsExactlyInAnyOrderElementsOf(duplicates);
        assertThat(shared.counts()).containsExactlyInAnyOrderElementsOf(whole.counts());
        assertThat(shared.totals()).isEqualTo(whole.totals());
        assertThat(duplicates).hasSizeGreaterThan(100);
    }

    private static List<RosterMerge.Duplicate> offer(List<byte[]> pages, RosterMerge merge) {
        List<RosterMerge.Duplicate> duplicates = new ArrayList<>();
        while (merge.next()) {
            for (int page = 0; page < pages.size(); page++) {
                merge.add(source(page, 10), pages.get(page));
                duplicates.addAll(merge.takeDuplicates());
            }
        }
        return duplicates;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void refusesAPageThatHasOtherLinesThanAreRecorded(int recorded) {
        byte[] two = new Persons()
                .line(FIRST, 1, "张三", Enrolment.YES)
                .line(FIRST, 2, "李四", Enrolment.YES)
                .page();

        assertThatThrownBy(() -> merge.add(source(7, recorded), two))
                .isInstanceOf(IntegrityException.class)
                .hasMessage("Cannot count the persons of sheet 0 of submission 7: a page has 2 lines, " + recorded
                        + " are recorded");
    }

    private void add(long submission, Persons persons) {
        merge.add(source(submission, persons.lines().size()), persons.page());
    }

    private static RosterMerge.Source source(long submission, int persons) {
        return new RosterMerge.Source(
                PackedRowAddress.of(submission, 0, 1), submission, 0, persons, LocalDateTime.of(2021, 2, 1, 9, 0));
    }

    private long people(String region, String category, Measure measure) {
        return merge.counts().stream()
                .filter(count -> count.region().equals(region)
                        && count.category().equals(category)
                        && count.measure() == measure)
                .mapToLong(RosterMerge.PersonCount::people)
                .sum();
    }

    private static long key(int person) {
        return PersonKey.of(People.id(person));
    }
}
