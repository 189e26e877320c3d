package cn.canbao.campaign;

/** A record of a configuration file that knows what its keys may hold. {@link ConfigurationFile} asks it when it was read. */
public interface ConfigurationPart {

    /** Says of every key what it may hold; where the type of a key says it all, nothing needs to be said. */
    void check(Keys keys);
}
