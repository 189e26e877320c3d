/**
 * Reads the as-of of a sheet as people write it: dates, hours and their labels, composed of parts. In: the rows above a header. Out: a
 * moment, what it leaves out, or several that contradict each other.
 */
@NullMarked
@NamedInterface("moment")
package cn.canbao.recognition.moment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
