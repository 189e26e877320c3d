package cn.canbao.workbook;

/**
 * The formula of a cell. Where several cells share one, its text is that of the first of them, and its relative references move with the
 * cell.
 *
 * @param text what it says, without the equals sign
 * @param row number of the row that its text is written for, from 1
 * @param column index of the column that its text is written for, from 0
 */
public record Formula(String text, int row, int column) {}
