/**
 * Texts without a meaning of their own: masked ID numbers, lines safe for a terminal, widths in columns. In: any text. Out: the text as
 * it may be shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.canbao.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
