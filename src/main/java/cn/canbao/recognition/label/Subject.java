package cn.canbao.recognition.label;

import org.jspecify.annotations.Nullable;

/**
 * Which people a text speaks of: that of a cell beside figures, of a title or of a sheet's name.
 *
 * @param kind how it speaks of them
 * @param category id of the category; null unless one is named
 */
public record Subject(Kind kind, @Nullable String category) {

    /** It says nothing of people. */
    public static final Subject NOTHING = new Subject(Kind.NOTHING, null);

    /** How a text speaks of people. */
    public enum Kind {
        /** Not at all, or as everybody does: 城乡居民医保, the campaign's own year. */
        NOTHING,
        /** All of them: 全体居民. */
        EVERYBODY,
        /** 合计: everybody, or all that stand beside it. */
        TOTAL,
        /** One category of the campaign. */
        CATEGORY,
        /** People, a year or an insurance that the campaign does not count: 职工, 非低保, 2024年. */
        OTHERS,
        /** Only some of them: 男, 线上. */
        PART,
        /** In a way that nobody knows. */
        UNCLEAR
    }

    static Subject of(Kind kind) {
        return kind == Kind.NOTHING ? NOTHING : new Subject(kind, null);
    }
}
