/**
 * What all kinds of sheets share: their region and as-of, findings, merged cells, and sheets that are not used. In: a recognised table.
 * Out: the context in which its rows are checked.
 */
@NullMarked
package cn.canbao.validation.sheet;

import org.jspecify.annotations.NullMarked;
