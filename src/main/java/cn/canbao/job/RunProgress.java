package cn.canbao.job;

import cn.canbao.problem.Message;

/** Receives how far a run has come. Its methods are called from several threads. */
public interface RunProgress {

    /** The number of files that will be read is known. */
    void filesToRead(int count);

    /** One more file was read. */
    void fileRead();

    /** The reading is over; what follows is named by the step. */
    void step(String name);

    /** Something that the user should know at once. */
    default void notice(Message sentence) {}
}
