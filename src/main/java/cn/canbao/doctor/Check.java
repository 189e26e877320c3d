package cn.canbao.doctor;

import cn.canbao.problem.Message;
import java.util.List;

/** One thing that is looked at. */
interface Check {

    /** What it is about, in a word. */
    Message subject();

    /** What is found; never empty. May throw: then it is told that it could not be looked at. */
    List<Finding> findings();
}
