/**
 * What the database must hold, written down outside of it, and whether its file is still the one that was closed last. In: a finished
 * run. Out: records from which the database can be rebuilt.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "staging", "storage"})
package cn.canbao.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
