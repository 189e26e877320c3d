/** Reads Excel 97 to 2003 files by POI's record events. In: an OLE file. Out: rows and cells. */
@NullMarked
package cn.canbao.workbook.xls;

import org.jspecify.annotations.NullMarked;
