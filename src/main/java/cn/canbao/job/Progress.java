package cn.canbao.job;

import cn.canbao.problem.Message;

/** Is told how far a run has come. Its methods are called from several threads. */
public interface Progress {

    /** So many files will be read. */
    void filesToRead(int count);

    /** One more file was read. */
    void fileRead();

    /** The reading is over; what follows is named by the step. */
    void step(String name);

    /** Something that the one who started the run should know at once. */
    default void notice(Message sentence) {}
}
