/**
 * Measures the program as its users start it, and its reader beside other readers of .xlsx, on a generated county whose figures are
 * known: what is fast and wrong does not count. Compiled and run only by the Maven profile {@code benchmark}.
 */
@NullMarked
package cn.canbao.benchmark;

import org.jspecify.annotations.NullMarked;
