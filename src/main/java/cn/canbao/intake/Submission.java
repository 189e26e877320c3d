package cn.canbao.intake;

import java.time.LocalDateTime;

/**
 * A file as it was handed in.
 *
 * @param id its number; later submissions have higher ones
 * @param path its path inside the drop folder
 * @param sha256 SHA-256 of its content
 * @param received when its content was received at its path
 * @param rules fingerprint of the rules that it is read by
 * @param size its size in bytes
 */
public record Submission(long id, String path, String sha256, LocalDateTime received, String rules, long size) {}
