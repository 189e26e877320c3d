package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Message;
import cn.canbao.recognition.ColumnExplanation;
import cn.canbao.recognition.Meaning;
import java.util.Locale;

/** Says in words what columns were taken for. */
final class ColumnWords {

    private final Campaign campaign;
    private final Console console;

    ColumnWords(Campaign campaign, Console console) {
        this.campaign = campaign;
        this.console = console;
    }

    /** What a column was taken for, or could be where it was not. */
    String taken(ColumnExplanation column) {
        Quantity likeliest = column.likeliest();
        if (column.isUsed() || likeliest == null) {
            return meaning(column.column().meaning());
        }
        Quantity other = column.runnerUp();
        return console.words(
                other == null
                        ? Message.of("check-may-be").with("quantity", figure(likeliest))
                        : Message.of("check-may-be-either")
                                .with("quantity", figure(likeliest))
                                .with("other", figure(other)));
    }

    /** What a meaning is called. */
    String meaning(Meaning meaning) {
        if (meaning instanceof Meaning.Figure figure) {
            return figure(figure.quantity());
        }
        if (meaning instanceof Meaning.RegionName region) {
            return region.level() == null ? console.words("meaning-region") : campaign.label(region.level());
        }
        if (meaning instanceof Meaning.Remark) {
            return console.words("meaning-remark");
        }
        if (meaning instanceof Meaning.Sequence) {
            return console.words("meaning-sequence");
        }
        if (meaning instanceof Meaning.Code) {
            return console.words("meaning-code");
        }
        if (meaning instanceof Meaning.Alias) {
            return console.words("meaning-alias");
        }
        if (meaning instanceof Meaning.Person person) {
            return console.words(
                    "field-" + person.field().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (meaning instanceof Meaning.RowSubject) {
            return console.words("meaning-row-subject");
        }
        boolean isUnused = meaning instanceof Meaning.Unknown || meaning instanceof Meaning.Former;
        return console.words(isUnused ? "meaning-unknown" : "meaning-reduction");
    }

    /** What a figure is called. */
    String figure(Quantity quantity) {
        String category =
                campaign.category(quantity.category()).map(Category::label).orElse(quantity.category());
        return category + "·" + console.words("measure-" + quantity.measure().word());
    }
}
