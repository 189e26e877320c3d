/**
 * Figures that are possible and yet in doubt, because they do not go on from the edition before. In: what counts as of a run, and the
 * edition before. Out: questions, and which files are held until they are confirmed.
 */
@NullMarked
@NamedInterface("questions")
package cn.canbao.staging.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
