/** A generated county whose villages hand in rosters (花名册), and whose figures are known before anybody reads them. */
@NullMarked
package cn.canbao.county;

import org.jspecify.annotations.NullMarked;
