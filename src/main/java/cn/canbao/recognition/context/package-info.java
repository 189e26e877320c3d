/** What a sheet says as a whole: whom its figures are about, how many people one of them is, and whether it has a line per region at all. */
@NullMarked
package cn.canbao.recognition.context;

import org.jspecify.annotations.NullMarked;
