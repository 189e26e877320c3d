/** Opens the ZIP file that an .xlsx is, and checks sizes, ratios and checksums while it inflates. In: a file. Out: the bytes of a part. */
@NullMarked
package cn.canbao.workbook.xlsx.container;

import org.jspecify.annotations.NullMarked;
