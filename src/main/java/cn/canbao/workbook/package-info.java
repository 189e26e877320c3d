/**
 * Streams addressed cells out of .xlsx, .xlsm, .xls, CSV and the tables of web pages, within limits. In: a file, whoever wrote it. Out:
 * sheets, rows and cells, or the reason why it cannot be read.
 *
 * <p>This package holds what all readers share; only {@link cn.canbao.workbook.WorkbookFormat} knows the readers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"format", "problem", "text"})
package cn.canbao.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
