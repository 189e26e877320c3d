/**
 * Finds what lies in the drop folder, admits, fingerprints, records and archives it. In: the drop folder. Out: submissions, each with its
 * content in the archive.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "storage", "text"})
package cn.canbao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
