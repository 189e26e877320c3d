package cn.canbao.job;

import cn.canbao.intake.Submission;
import cn.canbao.validation.Reading;
import java.util.List;

/**
 * Some of what came to light in a submission, in its order: a handful, because an item costs the framework more than a row costs us.
 *
 * @param submission the submission
 * @param readings what came to light
 */
record SubmissionItem(Submission submission, List<Reading> readings) {}
