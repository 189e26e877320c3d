package cn.canbao.job;

/** Tells nobody. */
class SilentProgress implements Progress {

    @Override
    public void filesToRead(int count) {}

    @Override
    public void fileRead() {}

    @Override
    public void step(String name) {}
}
