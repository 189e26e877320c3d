/**
 * Opens the database with its password and its present schema, and what Spring Batch keeps in it. In: the data folder. Out: a data
 * source.
 */
@NullMarked
package cn.canbao.job.database;

import org.jspecify.annotations.NullMarked;
