/** The readers that are compared: each reads every cell of a folder of workbooks, in a process of its own, with one thread. */
@NullMarked
package cn.canbao.benchmark.reading;

import org.jspecify.annotations.NullMarked;
