/**
 * The Spring Batch job: steps, partitions, reader and writer of row batches, restart. In: submissions of a run. Out: committed rows and a
 * published edition.
 */
@NullMarked
package cn.canbao.job.batch;

import org.jspecify.annotations.NullMarked;
