/**
 * Files that last: written under another name, forced to the disk, moved as a whole, readable by their owner only. In: bytes and a path.
 * Out: the whole file or none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.canbao.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
