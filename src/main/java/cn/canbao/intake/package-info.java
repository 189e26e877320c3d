/** Finds, gates, fingerprints, records and archives what was handed in. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package cn.canbao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
