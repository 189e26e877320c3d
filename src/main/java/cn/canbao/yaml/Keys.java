package cn.canbao.yaml;

import cn.canbao.problem.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a part of a configuration file, and what is wrong with them. */
public final class Keys {

    private final String path;
    private final List<Message> mistakes;

    private Keys(String path, List<Message> mistakes) {
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Everything that is wrong with a part and the parts within, in their order; empty when all is right. */
    static List<Message> mistakes(ConfigurationPart part) {
        List<Message> mistakes = new ArrayList<>();
        part.check(new Keys("", mistakes));
        return mistakes;
    }

    /** The keys of a part at a path, which adds its mistakes to the same list. */
    static Keys below(String path, List<Message> mistakes) {
        return new Keys(path + ".", mistakes);
    }

    /**
     * What a key holds, to be held against what it may hold.
     *
     * @param key as the file has it
     * @param value null when the file has none
     */
    public KeyValue at(String key, @Nullable Object value) {
        return new KeyValue(path + key, value, mistakes);
    }
}
