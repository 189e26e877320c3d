package cn.canbao.staging.persons;

import cn.canbao.campaign.Enrolment;
import cn.canbao.staging.columns.LineBatches;
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
import java.util.stream.IntStream;

/**
 * Persons of one sheet, packed: a dictionary of the distinct {@link PersonKind kinds}, then column by column the keys, the row numbers, a hash
 * of the names, and for each person the index of its kind. A reader of one column passes over the others.
 */
public final class PersonPage {

    private static final int SIZE_OF_KIND = 2 * Short.BYTES + 2;
    private static final int SIZE_OF_PERSON = Long.BYTES + 2 * Integer.BYTES + Short.BYTES;

    /** The order is part of the stored form. */
    private static final List<Enrolment> ENROLMENTS =
            List.of(Enrolment.YES, Enrolment.NO, Enrolment.ELSEWHERE, Enrolment.TO_CHECK, Enrolment.UNSTATED);

    /**
     * What a person is counted by; many are alike.
     *
     * @param region code of the region
     * @param categories ids of the categories
     * @param enrolment whether enrolled
     * @param isWarned whether the line was warned of when it was read
     */
    public record PersonKind(String region, List<String> categories, Enrolment enrolment, boolean isWarned) {}

    private final List<PersonKind> kinds;
    private final long[] keys;
    private final int[] rows;
    private final int[] nameHashes;
    private final short[] whichKinds;

    private PersonPage(List<PersonKind> kinds, long[] keys, int[] rows, int[] nameHashes, short[] whichKinds) {
        this.kinds = kinds;
        this.keys = keys;
        this.rows = rows;
        this.nameHashes = nameHashes;
        this.whichKinds = whichKinds;
    }

    /** The stored form of persons, at most {@value LineBatches#MOST_LINES}. */
    static byte[] pack(List<RowOutcome.AcceptedPerson> persons) {
        Map<String, Integer> regions = new LinkedHashMap<>();
        IdentityHashMap<CategorySet, Integer> placesOfSets = new IdentityHashMap<>();
        List<CategorySet> sets = new ArrayList<>();
        Map<Integer, Integer> kinds = new LinkedHashMap<>();
        short[] kindOf = new short[persons.size()];
        for (int i = 0; i < kindOf.length; i++) {
            PersonRecord person = persons.get(i).person();
            Integer set = placesOfSets.get(person.categories());
            if (set == null) {
                set = sets.size();
                placesOfSets.put(person.categories(), set);
                sets.add(person.categories());
            }
            int region = place(regions, person.region());
            boolean isWarned = !persons.get(i).problems().isEmpty();
            kindOf[i] = (short) place(kinds, kind(region, set, person.enrolment(), isWarned));
        }
        List<byte[]> regionTexts =
                regions.keySet().stream().map(PersonPage::bytes).toList();
        List<byte[]> setTexts =
                sets.stream().map(set -> bytes(String.join(",", set.ids()))).toList();
        ByteBuffer out = ByteBuffer.allocate(size(regionTexts)
                + size(setTexts)
                + 2 * Integer.BYTES
                + kinds.size() * SIZE_OF_KIND
                + kindOf.length * SIZE_OF_PERSON);
        put(regionTexts, out);
        put(setTexts, out);
        out.putInt(kinds.size());
        kinds.keySet().forEach(kind -> put(kind, out));
        out.putInt(kindOf.length);
        persons.forEach(accepted -> out.putLong(accepted.person().key()));
        persons.forEach(accepted -> out.putInt(accepted.address().row()));
        persons.forEach(accepted -> out.putInt(accepted.person().name().hashCode()));
        out.asShortBuffer().put(kindOf);
        return out.array();
    }

    /** The place of what occurs, from 0. */
    private static <T> int place(Map<T, Integer> places, T one) {
        // hot path: a capturing lambda allocates, which costs more than the lookup
        Integer known = places.get(one);
        if (known != null) {
            return known;
        }
        places.put(one, places.size());
        return places.size() - 1;
    }

    /** All of a kind in one number: there are at most {@value LineBatches#MOST_LINES} regions and sets. */
    private static int kind(int region, int set, Enrolment enrolment, boolean isWarned) {
        return region << 20 | set << 8 | ENROLMENTS.indexOf(enrolment) << 1 | (isWarned ? 1 : 0);
    }

    private static void put(int kind, ByteBuffer out) {
        out.putShort((short) (kind >>> 20))
                .putShort((short) (kind >>> 8 & 0xFFF))
                .put((byte) (kind >>> 1 & 0x7F))
                .put((byte) (kind & 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int size(List<byte[]> texts) {
        return Integer.BYTES
                + texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    }

    private static void put(List<byte[]> texts, ByteBuffer out) {
        out.putInt(texts.size());
        texts.forEach(text -> out.putInt(text.length).put(text));
    }

    /** The page that a stored form is of. */
    public static PersonPage of(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        List<String> regions = texts(in);
        List<List<String>> sets = texts(in).stream()
                .map(set -> set.isEmpty() ? List.<String>of() : List.of(set.split(",", -1)))
                .toList();
        List<PersonKind> kinds = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            kinds.add(new PersonKind(
                    regions.get(in.getShort()), sets.get(in.getShort()), ENROLMENTS.get(in.get()), in.get() != 0));
        }
        int persons = in.getInt();
        long[] keys = new long[persons];
        in.asLongBuffer().get(keys);
        in.position(in.position() + persons * Long.BYTES);
        int[] rows = integers(persons, in);
        int[] nameHashes = integers(persons, in);
        short[] whichKinds = new short[persons];
        in.asShortBuffer().get(whichKinds);
        return new PersonPage(kinds, keys, rows, nameHashes, whichKinds);
    }

    /** The same with those persons only who belong to a share of all. */
    PersonPage share(int share, int shares) {
        int[] places = IntStream.range(0, keys.length)
                .filter(i -> PersonKeyTable.share(keys[i], shares) == share)
                .toArray();
        long[] ownKeys = new long[places.length];
        int[] ownRows = new int[places.length];
        int[] ownHashes = new int[places.length];
        short[] ownKinds = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            ownKeys[i] = keys[places[i]];
            ownRows[i] = rows[places[i]];
            ownHashes[i] = nameHashes[places[i]];
            ownKinds[i] = whichKinds[places[i]];
        }
        return new PersonPage(kinds, ownKeys, ownRows, ownHashes, ownKinds);
    }

    private static int[] integers(int count, ByteBuffer in) {
        int[] column = new int[count];
        in.asIntBuffer().get(column);
        in.position(in.position() + count * Integer.BYTES);
        return column;
    }

    private static List<String> texts(ByteBuffer in) {
        List<String> texts = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            byte[] text = new byte[in.getInt()];
            in.get(text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** How many there are. */
    public int persons() {
        return keys.length;
    }

    /** The kinds that occur. */
    List<PersonKind> kinds() {
        return kinds;
    }

    /** The kind of a person, by the place in their order. */
    public PersonKind kind(int person) {
        return kinds.get(whichKinds[person]);
    }

    /** The keys of the persons, in their order. */
    public long[] keys() {
        return keys;
    }

    /** The rows of the persons, in their order. */
    public int[] rows() {
        return rows;
    }

    /** Hashes of the names of the persons, in their order. */
    int[] nameHashes() {
        return nameHashes;
    }

    /** Which of the kinds every person is, in their order. */
    short[] whichKinds() {
        return whichKinds;
    }
}
