/** Reads .xlsx and .xlsm: parts, relations, styles, shared strings and the rows of a sheet. In: a package of parts. Out: rows and cells. */
@NullMarked
package cn.canbao.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
