/** Checks progress sheets, which have a row per region. In: rows. Out: head counts by region, or problems. */
@NullMarked
package cn.canbao.validation.summary;

import org.jspecify.annotations.NullMarked;
