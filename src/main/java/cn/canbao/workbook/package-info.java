/** Streams addressed cells out of .xlsx and .xls, whoever wrote them. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package cn.canbao.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
