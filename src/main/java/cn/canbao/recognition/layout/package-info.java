/**
 * What clerks have settled about headers that the program does not understand by itself. In: answered forms in a folder of the configuration.
 * Out: the meaning of each column below such a header.
 */
@NullMarked
@NamedInterface("layout")
package cn.canbao.recognition.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
