/**
 * Scans the XML of a part without making objects of it, because a sheet holds millions of elements. In: the bytes of a part. Out: tags,
 * attributes and texts, one at a time.
 */
@NullMarked
package cn.canbao.workbook.xlsx.xml;

import org.jspecify.annotations.NullMarked;
