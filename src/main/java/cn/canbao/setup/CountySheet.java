package cn.canbao.setup;

import cn.canbao.campaign.Level;
import java.util.List;

/**
 * What a sheet of the county says of its regions.
 *
 * @param levels the levels that it names
 * @param categories ids of the categories that it has targets for
 * @param lines its regions, in its order
 * @param uncounted how many of its lines stand in no target, because they have no valid ID number
 */
record CountySheet(List<Level> levels, List<String> categories, List<RegisterLine> lines, int uncounted) {}
