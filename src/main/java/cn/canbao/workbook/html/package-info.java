/** Reads the tables of web pages that were saved under the name of a spreadsheet. In: a page. Out: rows and cells. */
@NullMarked
package cn.canbao.workbook.html;

import org.jspecify.annotations.NullMarked;
