/**
 * Packs many rows into one row of the database, column by column, and reads them back in order. In: values of one kind. Out: bytes, and
 * the values again.
 */
@NullMarked
package cn.canbao.staging.columns;

import org.jspecify.annotations.NullMarked;
