package cn.canbao.sample;

/**
 * A village as the register knows it and as its town reports it. A category whose target is zero has no such people:
 * its cells stay blank everywhere.
 *
 * @param name full name, which begins with the name of the town
 */
record Village(String name, Counts target, Counts enrolled) {}
