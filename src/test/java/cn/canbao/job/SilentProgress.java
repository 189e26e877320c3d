package cn.canbao.job;

/** Tells nobody. */
public class SilentProgress implements RunProgress {

    @Override
    public void filesToRead(int count) {}

    @Override
    public void fileRead() {}

    @Override
    public void step(String name) {}
}
