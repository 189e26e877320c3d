package cn.canbao.staging.problems;

/**
 * A rejected row with everything that is wrong with it.
 *
 * @param file path of the file
 * @param sheet name of the sheet
 * @param row number of the row
 * @param cells its raw cells as JSON by column letter, not masked
 * @param codes the codes of its errors, separated by commas
 */
public record RejectedRowLine(String file, String sheet, int row, String cells, String codes) {}
