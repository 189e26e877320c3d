/**
 * The output folder: files written under temporary names and renamed together, names masked, work in the background. In: contents. Out:
 * files under their names, or none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"staging", "staging :: problems", "storage", "text"})
package cn.canbao.publication.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
