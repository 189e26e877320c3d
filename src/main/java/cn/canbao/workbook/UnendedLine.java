package cn.canbao.workbook;

/**
 * The last line of a text that no line break ends: where the text was cut in the middle of it, nobody can see that.
 *
 * @param row its number, from 1
 * @param last what its last cell holds
 */
public record UnendedLine(int row, String last) {}
