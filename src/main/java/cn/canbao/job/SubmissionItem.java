package cn.canbao.job;

import cn.canbao.validation.Reading;

/**
 * What came to light in a submission.
 *
 * @param submission number of the submission
 * @param reading what came to light
 */
record SubmissionItem(long submission, Reading reading) {}
