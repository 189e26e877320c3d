package cn.canbao.job.batch;

import cn.canbao.intake.Submission;
import cn.canbao.validation.ReadEvent;
import java.util.List;

/**
 * One item of the chunk-oriented step: a batch of consecutive events of a submission. They are batched because the overhead of an item
 * exceeds the cost of a row.
 *
 * @param submission the submission
 * @param readings the events in their order
 */
public record RowBatch(Submission submission, List<ReadEvent> readings) {}
