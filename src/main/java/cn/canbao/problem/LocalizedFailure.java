package cn.canbao.problem;

/** A failure that says in the language of the bureau what went wrong and what to do. */
public interface LocalizedFailure {

    /** What is told of it. */
    Message told();
}
