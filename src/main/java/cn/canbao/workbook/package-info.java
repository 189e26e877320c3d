/** Streams addressed cells out of .xlsx, .xls, CSV and the tables of web pages, whoever wrote them; says what every other file is. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package cn.canbao.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
