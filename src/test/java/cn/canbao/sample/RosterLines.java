package cn.canbao.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The lines of a village's roster: its people, with the slips of its form and the lines that repeat somebody or cannot count. */
final class RosterLines {

    private final RosterForm form;
    private final List<RosterPerson> guests;
    private final RosterPeople people;
    private final Random random;
    private final Set<RosterPerson> taken = new HashSet<>();
    private final List<RosterLine> lines = new ArrayList<>();

    /**
     * @param guests who count in another village
     * @param people where those come from whose lines are turned away
     */
    RosterLines(RosterForm form, List<RosterPerson> guests, RosterPeople people) {
        this.form = form;
        this.guests = guests;
        this.people = people;
        this.random = new Random(form.path().hashCode());
    }

    /**
     * The lines of each sheet.
     *
     * @param inhabitants who counts in the village
     * @param lent those of them who stand on another village's roster as well, and are written alike there
     */
    List<List<RosterLine>> of(List<RosterPerson> inhabitants, List<RosterPerson> lent) {
        inhabitants.forEach(person -> lines.add(new RosterLine(person, person.isNewborn() ? Slip.NEWBORN : Slip.NONE)));
        taken.addAll(lent);
        var nextGuest = guests.iterator();
        form.slips().forEach((slip, count) -> {
            for (int i = 0; i < count && slip != Slip.NEWBORN; i++) {
                if (slip.isRejected()) {
                    insert(new RosterLine(people.next(), slip), 0);
                } else if (slip == Slip.GUEST) {
                    insert(new RosterLine(nextGuest.next(), slip), 0);
                } else {
                    befall(slip);
                }
            }
        });
        return inSheets();
    }

    /** Finds somebody whom a slip can happen to, from somewhere in the list onwards. */
    private void befall(Slip slip) {
        var start = random.nextInt(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var at = (start + i) % lines.size();
            var line = lines.get(at);
            var suits = slip.isRepetition() ? !line.person().isNewborn() : slip.suits(line.person());
            if (suits && line.slip() == Slip.NONE && taken.add(line.person())) {
                if (slip.isRepetition()) {
                    insert(new RosterLine(line.person(), slip), at + 1);
                } else {
                    lines.set(at, new RosterLine(line.person(), slip));
                }
                return;
            }
        }
        throw new IllegalStateException("Cannot find anybody in " + form.village() + " for " + slip);
    }

    private void insert(RosterLine line, int notBefore) {
        lines.add(notBefore + random.nextInt(lines.size() - notBefore + 1), line);
    }

    private List<List<RosterLine>> inSheets() {
        var sheets = new ArrayList<List<RosterLine>>();
        for (int i = 0; i < form.sheets(); i++) {
            sheets.add(lines.subList(i * lines.size() / form.sheets(), (i + 1) * lines.size() / form.sheets()));
        }
        return sheets;
    }
}
