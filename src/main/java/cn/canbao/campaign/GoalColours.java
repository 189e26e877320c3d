package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which colours the workbook prints rates, by the goal of their category; written as six hexadecimal digits, red, green and blue.
 *
 * @param below of a rate below its goal; null for the colour of the other text
 * @param reached of a rate at or above its goal; null for the colour of the other text
 */
public record GoalColours(@Nullable String below, @Nullable String reached) implements ConfigurationPart {

    /** Red below, green from the goal on. */
    public static final GoalColours RED_AND_GREEN = new GoalColours("C00000", "00702E");

    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f]{6}");
    private static final Message EXPECTED = Message.of("form-colour");

    @Override
    public void check(Keys keys) {
        keys.at("below", below).like(FORM, EXPECTED);
        keys.at("reached", reached).like(FORM, EXPECTED);
    }
}
