package cn.canbao.doctor;

import cn.canbao.problem.Message;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fonts of this machine that can draw Chinese. A run needs none; whoever opens, prints or converts the documents here does.
 *
 * @param families gives the names of the families that can
 */
record FontCheck(Supplier<List<String>> families) implements Check {

    private static final String SAMPLE = "参保通报镇乡村社区";
    private static final int SHOWN = 3;

    /** Names that Java itself gives to whatever it finds. */
    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    static FontCheck ofThisMachine() {
        return new FontCheck(FontCheck::able);
    }

    @Override
    public Message subject() {
        return Message.of("doctor-fonts");
    }

    @Override
    public List<Finding> findings() {
        List<String> able = families.get();
        if (able.isEmpty()) {
            return List.of(
                    Finding.mind(subject(), Message.of("doctor-fonts-none"), Message.of("doctor-fonts-none-do")));
        }
        return List.of(Finding.ok(
                subject(),
                Message.of("doctor-fonts-found")
                        .with("count", able.size())
                        .with("first", able.subList(0, Math.min(SHOWN, able.size())))));
    }

    private static List<String> able() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(SAMPLE) < 0)
                .map(Font::getFamily)
                .filter(family -> !LOGICAL.contains(family))
                .distinct()
                .sorted()
                .toList();
    }
}
