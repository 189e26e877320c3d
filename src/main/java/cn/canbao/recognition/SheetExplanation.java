package cn.canbao.recognition;

import java.util.List;

/**
 * What became of the attempt to recognise a sheet, and why.
 *
 * @param recognition what became of it
 * @param heading what stands above the header
 * @param columns its columns from left to right, whether they are used or not; empty when no header was found
 */
public record SheetExplanation(Recognition recognition, SheetHeading heading, List<ColumnExplanation> columns) {}
