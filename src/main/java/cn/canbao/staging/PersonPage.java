package cn.canbao.staging;

import cn.canbao.campaign.Enrolment;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowOutcome;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Persons of one sheet, packed: the lists of regions and category sets that occur, then per person the row, the key, the indexes of
 * region and category set, the enrolment, a hash of the name and whether the line was warned of.
 */
final class PersonPage {

    private static final int SIZE_OF_PERSON = 22;
    private static final int PLACE_OF_KEY = Integer.BYTES;

    /** The order is part of the stored form. */
    static final List<Enrolment> ENROLMENTS =
            List.of(Enrolment.YES, Enrolment.NO, Enrolment.ELSEWHERE, Enrolment.TO_CHECK, Enrolment.UNSTATED);

    private PersonPage() {}

    /** Is told the persons of a page. */
    interface Reader {

        /** The keys of all persons, before the first of them is told. */
        void keys(long[] keys);

        /** One person; region, set of categories and enrolment by their places in the lists. */
        void person(int row, long key, int region, int categories, int enrolment, int nameHash, boolean warned);
    }

    /**
     * What a page begins with.
     *
     * @param regions codes of the regions that occur
     * @param categories the sets of category ids that occur
     */
    record Head(List<String> regions, List<List<String>> categories) {}

    static byte[] pack(List<RowOutcome.AcceptedPerson> persons) {
        Map<String, Integer> regions = new LinkedHashMap<>();
        IdentityHashMap<CategorySet, Integer> categories = new IdentityHashMap<>();
        List<CategorySet> sets = new ArrayList<>();
        for (RowOutcome.AcceptedPerson accepted : persons) {
            PersonRecord person = accepted.person();
            regions.putIfAbsent(person.region(), regions.size());
            if (categories.putIfAbsent(person.categories(), sets.size()) == null) {
                sets.add(person.categories());
            }
        }
        List<byte[]> head = new ArrayList<>();
        regions.keySet().forEach(region -> head.add(region.getBytes(StandardCharsets.UTF_8)));
        sets.forEach(set -> head.add(String.join(",", set.ids()).getBytes(StandardCharsets.UTF_8)));
        int size = head.stream().mapToInt(text -> Integer.BYTES + text.length).sum()
                + 3 * Integer.BYTES
                + persons.size() * SIZE_OF_PERSON;
        ByteBuffer out = ByteBuffer.allocate(size).putInt(regions.size());
        head.subList(0, regions.size()).forEach(text -> out.putInt(text.length).put(text));
        out.putInt(sets.size());
        head.subList(regions.size(), head.size())
                .forEach(text -> out.putInt(text.length).put(text));
        out.putInt(persons.size());
        for (RowOutcome.AcceptedPerson accepted : persons) {
            PersonRecord person = accepted.person();
            out.putInt(accepted.address().row())
                    .putLong(person.key())
                    .putShort(place(regions, person.region()))
                    .putShort(place(categories, person.categories()))
                    .put((byte) ENROLMENTS.indexOf(person.enrolment()))
                    .putInt(person.name().hashCode())
                    .put((byte) (accepted.problems().isEmpty() ? 0 : 1));
        }
        return out.array();
    }

    private static <T> short place(Map<T, Integer> places, T value) {
        return places.getOrDefault(value, 0).shortValue();
    }

    /**
     * Reads a page.
     *
     * @param heads is given the beginning and tells who reads the persons
     */
    static void unpack(byte[] content, Function<Head, Reader> heads) {
        ByteBuffer in = ByteBuffer.wrap(content);
        List<String> regions = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            regions.add(text(in));
        }
        List<List<String>> categories = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            String set = text(in);
            categories.add(set.isEmpty() ? List.of() : List.of(set.split(",", -1)));
        }
        Reader reader = heads.apply(new Head(regions, categories));
        long[] keys = new long[in.getInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.getLong(in.position() + i * SIZE_OF_PERSON + PLACE_OF_KEY);
        }
        reader.keys(keys);
        for (int i = 0; i < keys.length; i++) {
            reader.person(
                    in.getInt(),
                    in.getLong(),
                    in.getShort() & 0xFFFF,
                    in.getShort() & 0xFFFF,
                    in.get(),
                    in.getInt(),
                    in.get() != 0);
        }
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
