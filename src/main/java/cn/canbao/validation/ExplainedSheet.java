package cn.canbao.validation;

import cn.canbao.recognition.SheetExplanation;
import cn.canbao.region.Region;

/**
 * What a sheet was taken for and why.
 *
 * @param index its place in the workbook, from 0
 * @param name its name
 * @param sender the region that hands it in; that of the campaign when nothing says which
 * @param explanation what it is and why
 */
public record ExplainedSheet(int index, String name, Region sender, SheetExplanation explanation) {}
