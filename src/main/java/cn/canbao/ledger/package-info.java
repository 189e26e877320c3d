/** What the database must hold, written down outside of it, and whether its file is still the one that was closed last. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "staging"})
package cn.canbao.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
