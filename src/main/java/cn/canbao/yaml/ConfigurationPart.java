package cn.canbao.yaml;

/** A record of a configuration file that knows what its keys may hold. {@link ConfigurationFile} asks it when it was read. */
public interface ConfigurationPart {

    /**
     * Says of every key what it may hold; where the type of a key says it all, nothing needs to be said. Any component may still be null
     * here, whatever its type says, so this looks at them by way of the keys only.
     *
     * @param keys takes the value of each key and what it must be
     */
    void check(Keys keys);
}
