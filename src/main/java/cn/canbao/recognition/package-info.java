/**
 * Decides what a sheet is and which column means what, from the labels in its first rows.
 *
 * <p>Titles and file names are hints for regions and dates, never for the kind of a sheet: real titles lie.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "campaign", "region", "workbook"})
package cn.canbao.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
