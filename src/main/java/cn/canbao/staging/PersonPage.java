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
 * Persons of one sheet, packed: the lists of regions and category sets that occur, then column by column, so that each is read at once,
 * the keys, the rows, a hash of the names, the indexes of region and category set, the enrolments and whether the lines were warned of.
 */
final class PersonPage {

    private static final int SIZE_OF_PERSON = 22;

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
        persons.forEach(accepted -> out.putLong(accepted.person().key()));
        persons.forEach(accepted -> out.putInt(accepted.address().row()));
        persons.forEach(accepted -> out.putInt(accepted.person().name().hashCode()));
        persons.forEach(
                accepted -> out.putShort(place(regions, accepted.person().region())));
        persons.forEach(
                accepted -> out.putShort(place(categories, accepted.person().categories())));
        persons.forEach(
                accepted -> out.put((byte) ENROLMENTS.indexOf(accepted.person().enrolment())));
        persons.forEach(accepted -> out.put((byte) (accepted.problems().isEmpty() ? 0 : 1)));
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
        int persons = in.getInt();
        long[] keys = longs(persons, in);
        int[] rows = integers(persons, in);
        int[] nameHashes = integers(persons, in);
        short[] region = shorts(persons, in);
        short[] category = shorts(persons, in);
        byte[] enrolment = bytes(persons, in);
        byte[] warned = bytes(persons, in);
        reader.keys(keys);
        for (int i = 0; i < persons; i++) {
            reader.person(
                    rows[i],
                    keys[i],
                    region[i] & 0xFFFF,
                    category[i] & 0xFFFF,
                    enrolment[i],
                    nameHashes[i],
                    warned[i] != 0);
        }
    }

    private static long[] longs(int count, ByteBuffer in) {
        long[] column = new long[count];
        in.asLongBuffer().get(column);
        in.position(in.position() + count * Long.BYTES);
        return column;
    }

    private static int[] integers(int count, ByteBuffer in) {
        int[] column = new int[count];
        in.asIntBuffer().get(column);
        in.position(in.position() + count * Integer.BYTES);
        return column;
    }

    private static short[] shorts(int count, ByteBuffer in) {
        short[] column = new short[count];
        in.asShortBuffer().get(column);
        in.position(in.position() + count * Short.BYTES);
        return column;
    }

    private static byte[] bytes(int count, ByteBuffer in) {
        byte[] column = new byte[count];
        in.get(column);
        return column;
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in.getInt(), in), StandardCharsets.UTF_8);
    }
}
