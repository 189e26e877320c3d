/** A real browser without a window, for tests of pages. */
@NullMarked
package cn.canbao.browser;

import org.jspecify.annotations.NullMarked;
