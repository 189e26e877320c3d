/** Turns one row into a record, or into problems. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "campaign", "region", "workbook", "recognition"})
package cn.canbao.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
