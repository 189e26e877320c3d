package cn.canbao.forms;

import java.util.Map;

/**
 * The truth about a village.
 *
 * @param village its name
 * @param target how many are to be enrolled, by category
 * @param enrolled how many are, by category
 * @param chance a number of its own, from which figures that do not count are made
 */
record FormLine(String village, Map<String, Integer> target, Map<String, Integer> enrolled, int chance) {

    int target(String category) {
        return target.getOrDefault(category, 0);
    }

    int enrolled(String category) {
        return enrolled.getOrDefault(category, 0);
    }
}
