package cn.canbao.setup;

import cn.canbao.campaign.LevelLabel;
import java.nio.file.Path;
import java.util.List;

/**
 * What a new configuration is to say.
 *
 * @param id id of the campaign
 * @param county the region of the campaign
 * @param year its year
 * @param levels the levels below it, from the largest to the one that reports
 * @param categories the categories beside everybody
 * @param countsRosters whether the people are counted from rosters
 * @param language the language of its sentences and comments
 * @param place the folder that drop folder, outputs and data lie in, as the configuration shall name it; empty for where it is started
 */
record CountyPlan(
        String id,
        String county,
        int year,
        List<LevelLabel> levels,
        List<PlannedCategory> categories,
        boolean countsRosters,
        String language,
        Path place) {

    /** Keeps its own copies. */
    CountyPlan {
        levels = List.copyOf(levels);
        categories = List.copyOf(categories);
    }

    CountyPlan with(List<LevelLabel> otherLevels, List<PlannedCategory> otherCategories, boolean rosters) {
        return new CountyPlan(id, county, year, otherLevels, otherCategories, rosters, language, place);
    }
}
