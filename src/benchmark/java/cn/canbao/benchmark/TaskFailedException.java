package cn.canbao.benchmark;

/** A process did not do what it was measured for: its time means nothing. */
final class TaskFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    TaskFailedException(String message) {
        super(message);
    }
}
