/** Reads CSV and tab-separated text, and tells its encoding and separator. In: bytes. Out: rows and cells. */
@NullMarked
package cn.canbao.workbook.text;

import org.jspecify.annotations.NullMarked;
