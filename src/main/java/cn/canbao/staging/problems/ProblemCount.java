package cn.canbao.staging.problems;

/**
 * How often a problem occurs.
 *
 * @param code its code
 * @param severity error, warning or info
 * @param count how often
 */
public record ProblemCount(String code, String severity, long count) {

    /** The same problem, as often as both together. */
    ProblemCount plus(ProblemCount other) {
        return new ProblemCount(code, severity, count + other.count);
    }
}
