/**
 * Decides what a sheet is and which column means what, from the labels in its first rows. In: the first rows of a sheet and the
 * vocabulary. Out: a table with the meaning of its columns, or what is missing.
 *
 * <p>Titles and file names are hints for regions and dates, never for the kind of a sheet: real titles lie.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "problem", "region", "text", "workbook", "yaml"})
package cn.canbao.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
