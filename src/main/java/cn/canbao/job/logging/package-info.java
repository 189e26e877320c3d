/** Log files and console lines without ID numbers or control characters. In: log events. Out: lines that may be kept and sent on. */
@NullMarked
package cn.canbao.job.logging;

import org.jspecify.annotations.NullMarked;
