package cn.canbao.county;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What reading the rosters of a county has to come to.
 *
 * @param files rosters
 * @param rows rows of data
 * @param cells cells of these rows that hold something
 * @param seen rows that name a person validly: accepted, warned of, or duplicates
 * @param distinct persons
 * @param duplicatesWithin rows that repeat a person of their own village
 * @param duplicatesAcross rows that repeat a person of another village
 * @param rejected rows that are turned away
 * @param problems rows by code of problem
 * @param categories persons by id of category; everybody is {@code all}, whoever is in two categories is in the one that wins
 * @param enrolledByVillage persons enrolled by town/village
 * @param unknownCategories rows by text that no category is called by
 */
public record Answer(
        int files,
        long rows,
        long cells,
        long seen,
        long distinct,
        long duplicatesWithin,
        long duplicatesAcross,
        long rejected,
        SortedMap<String, Long> problems,
        SortedMap<String, HeadCount> categories,
        SortedMap<String, Long> enrolledByVillage,
        SortedMap<String, Long> unknownCategories) {

    static Answer of(List<Tally> villages) {
        var problems = new TreeMap<String, Long>();
        var categories = new TreeMap<String, HeadCount>();
        var enrolled = new TreeMap<String, Long>();
        var unknown = new TreeMap<String, Long>();
        long rows = 0;
        long cells = 0;
        long within = 0;
        long across = 0;
        long rejected = 0;
        for (var village : villages) {
            village.problems().forEach((oddity, count) -> problems.merge(oddity.code(), count, Long::sum));
            village.categories().forEach((category, count) -> categories.merge(category, count, HeadCount::plus));
            village.unknownCategories().forEach((text, count) -> unknown.merge(text, count, Long::sum));
            enrolled.put(village.name(), village.enrolled());
            rows += village.rows();
            cells += village.cells();
            within += village.duplicatesWithin();
            across += village.duplicatesAcross();
            rejected += village.rejected();
        }
        long seen = rows - rejected;
        return new Answer(
                villages.size(),
                rows,
                cells,
                seen,
                seen - within - across,
                within,
                across,
                rejected,
                problems,
                categories,
                enrolled,
                unknown);
    }
}
