package cn.canbao.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What stands above the header of a table.
 *
 * @param asOf the moment that the figures stand for; null when it is not said
 * @param reportingUnit the unit that filled the sheet in; null when it is not said
 */
public record SheetHeading(@Nullable AsOf asOf, @Nullable String reportingUnit) {}
