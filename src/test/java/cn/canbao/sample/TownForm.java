package cn.canbao.sample;

import java.util.List;

/**
 * The form in which one town hands its figures in.
 *
 * @param path where the file lies below the input folder; its ending decides between the two formats of Excel
 * @param traits in what it differs from the plain form
 */
record TownForm(String town, String path, Layout layout, List<Trait> traits) {

    static TownForm form(String town, String path, Layout layout, Trait... traits) {
        return new TownForm(town, path, layout, List.of(traits));
    }

    boolean isOldFormat() {
        return path.endsWith(".xls");
    }

    boolean has(Feature feature) {
        return traits.contains(feature);
    }

    Title title() {
        return the(Title.class, Title.OF_TOWN);
    }

    AsOf asOf() {
        return the(AsOf.class, AsOf.HOUR);
    }

    Names names() {
        return the(Names.class, Names.BARE);
    }

    Numbers numbers() {
        return the(Numbers.class, Numbers.PLAIN);
    }

    Rates rates() {
        return the(Rates.class, Rates.NUMBER);
    }

    Totals totals() {
        return the(Totals.class, Totals.AT_END);
    }

    Labels labels() {
        return the(Labels.class, Labels.PLAIN);
    }

    private <T extends Trait> T the(Class<T> kind, T otherwise) {
        return traits.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(otherwise);
    }
}
