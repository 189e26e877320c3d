package cn.canbao.staging;

import cn.canbao.campaign.Enrolment;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowOutcome;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** As many as the view {@code roster_row} looks for, and far below what a row of the database may hold. */
    static final int MOST_PERSONS = 1_000;

    private static final int ROUGH_SIZE = 24;

    /** The order is part of the stored form. */
    static final List<Enrolment> ENROLMENTS =
            List.of(Enrolment.YES, Enrolment.NO, Enrolment.ELSEWHERE, Enrolment.TO_CHECK, Enrolment.UNSTATED);

    private PersonPage() {}

    /** Is told the persons of a page. */
    interface Reader {

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROUGH_SIZE * persons.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(regions.size());
            for (String region : regions.keySet()) {
                write(out, region);
            }
            out.writeInt(sets.size());
            for (CategorySet set : sets) {
                write(out, String.join(",", set.ids()));
            }
            out.writeInt(persons.size());
            for (RowOutcome.AcceptedPerson accepted : persons) {
                PersonRecord person = accepted.person();
                out.writeInt(accepted.address().row());
                out.writeLong(person.key());
                out.writeShort(regions.getOrDefault(person.region(), 0));
                out.writeShort(categories.getOrDefault(person.categories(), 0));
                out.writeByte(ENROLMENTS.indexOf(person.enrolment()));
                out.writeInt(person.name().hashCode());
                out.writeBoolean(!accepted.problems().isEmpty());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot pack persons: " + e, e);
        }
        return bytes.toByteArray();
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
        for (int i = in.getInt(); i > 0; i--) {
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

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
