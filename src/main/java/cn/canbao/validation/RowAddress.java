package cn.canbao.validation;

/**
 * Where a row stands in its file.
 *
 * @param sheet index of the sheet, from 0
 * @param row number of the row as Excel shows it, from 1
 */
public record RowAddress(int sheet, int row) {}
