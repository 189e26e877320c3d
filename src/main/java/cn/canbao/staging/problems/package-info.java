/**
 * Problems and rejected rows: kept packed, listed in the order of files, sheets and rows. In: problems of a submission. Out: what is
 * still open as of a run.
 */
@NullMarked
@NamedInterface("problems")
package cn.canbao.staging.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
