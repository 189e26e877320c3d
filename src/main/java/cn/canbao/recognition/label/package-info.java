/** What the label of a column says, put together from the parts that it is composed of. */
@NullMarked
package cn.canbao.recognition.label;

import org.jspecify.annotations.NullMarked;
