/**
 * Recalculates the simple formulas of a sheet while its rows are read. In: rows with formulas. Out: the same rows, with what their formulas come to
 * where that is not what was kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"workbook"})
package cn.canbao.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
