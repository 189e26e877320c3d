package cn.canbao.county;

/**
 * How many people a category has.
 *
 * @param listed persons that a roster names and that count, each once
 * @param enrolled those of them who are enrolled
 */
public record HeadCount(long listed, long enrolled) {

    HeadCount plus(HeadCount more) {
        return new HeadCount(listed + more.listed, enrolled + more.enrolled);
    }
}
