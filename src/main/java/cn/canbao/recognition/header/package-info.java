/** Where the header of a table begins and ends, and which labels stand above each of its columns. */
@NullMarked
package cn.canbao.recognition.header;

import org.jspecify.annotations.NullMarked;
