package cn.canbao.setup;

import java.util.List;
import java.util.Map;

/**
 * A region of the register that reports.
 *
 * @param names the names from the largest level to its own, as many as there are levels
 * @param code its code; empty when there is none
 * @param aliases its other names, in one text; empty when there are none
 * @param targets its targets by the ids of categories; a category without people is missing
 */
record RegisterLine(List<String> names, String code, String aliases, Map<String, Long> targets) {}
