package cn.canbao.setup;

import cn.canbao.campaign.LevelLabel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a new configuration.
 *
 * @param id id of the campaign; names the folder of outputs
 * @param county the region of the campaign
 * @param year its year
 * @param levels the levels below it, from the largest to the one that reports; null for those that a sheet names, or towns and villages
 * @param categories names of the categories to count beside everybody; null for those that a sheet has targets for, or none
 * @param language the language of its sentences and comments: {@code zh} or {@code en}
 * @param place the folder that drop folder, outputs and data are to lie in; empty for where the program is started
 */
public record CountyWishes(
        String id,
        String county,
        int year,
        @Nullable List<LevelLabel> levels,
        @Nullable List<String> categories,
        String language,
        Path place) {}
