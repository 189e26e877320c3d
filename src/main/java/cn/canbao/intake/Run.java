package cn.canbao.intake;

import java.time.LocalDateTime;

/**
 * One run of the job.
 *
 * @param number its number in this data folder, from 1
 * @param campaignId the campaign that it consolidates
 * @param asOf the moment that its results stand for; what it finds new counts as received then
 */
public record Run(long number, String campaignId, LocalDateTime asOf) {}
