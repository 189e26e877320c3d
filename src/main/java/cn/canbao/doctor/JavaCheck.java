package cn.canbao.doctor;

import cn.canbao.problem.Message;
import java.util.List;

/**
 * The Java that runs the program.
 *
 * @param version its version
 * @param vendor who made it
 * @param place where it is installed
 * @param heap bytes that the program may take at most
 */
record JavaCheck(String version, String vendor, String place, long heap) implements Check {

    private static final long MEGABYTE = 1 << 20;

    /** Every measurement of the project was made with no less. */
    private static final long LEAST_MEGABYTES = 240;

    static JavaCheck ofThisProcess() {
        return new JavaCheck(
                System.getProperty("java.version", "?"),
                System.getProperty("java.vendor", "?"),
                System.getProperty("java.home", "?"),
                Runtime.getRuntime().maxMemory());
    }

    @Override
    public Message subject() {
        return Message.of("doctor-java");
    }

    @Override
    public List<Finding> findings() {
        long megabytes = heap / MEGABYTE;
        Message found = Message.of("doctor-java-found")
                .with("version", version)
                .with("vendor", vendor)
                .with("place", place)
                .with("megabytes", megabytes);
        return List.of(
                megabytes < LEAST_MEGABYTES
                        ? Finding.mind(subject(), found, Message.of("doctor-java-memory-do"))
                        : Finding.ok(subject(), found));
    }
}
