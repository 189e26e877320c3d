package cn.canbao.recognition.layout;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that clerks have settled about headers: the answered forms in {@code layouts}. */
public final class Layouts {

    /** Nobody has settled anything. */
    public static final Layouts NONE = new Layouts(List.of(), List.of());

    /** The folder beside {@code campaign.yaml} that they lie in; need not be there. */
    public static final String FOLDER = "layouts";

    /** How messages call it, also where an old copy of it is read. */
    private static final String SHOWN = "config/" + FOLDER + "/";

    private final Map<HeaderFingerprint, List<Layout>> byHeader = new HashMap<>();
    private final List<LayoutFault> faults;

    private Layouts(List<Layout> layouts, List<LayoutFault> faults) {
        this.faults = new ArrayList<>(faults);
        layouts.forEach(this::add);
        byHeader.values().removeIf(List::isEmpty);
    }

    /**
     * Reads all answered forms of a configuration.
     *
     * @param folder the folder of the configuration
     */
    public static Layouts read(Path folder, Campaign campaign) {
        MeaningChoices choices = new MeaningChoices(campaign);
        List<Layout> layouts = new ArrayList<>();
        List<LayoutFault> faults = new ArrayList<>();
        try {
            for (Path path : files(folder)) {
                LayoutFile file = new LayoutFile(choices, SHOWN + path.getFileName());
                file.read(path);
                layouts.addAll(file.layouts());
                faults.addAll(file.faults());
            }
        } catch (IOException e) {
            faults.add(
                    new LayoutFault(SHOWN, null, Message.of("file-unreadable").with("cause", e)));
        }
        return new Layouts(layouts, faults);
    }

    /**
     * The forms in the folder of a configuration, by name; without what programs leave there while somebody has one open.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<Path> files(Path folder) throws IOException {
        Path layouts = folder.resolve(FOLDER);
        if (!Files.isDirectory(layouts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layouts)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isLeftByPrograms(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLeftByPrograms(String name) {
        return name.startsWith("~$") || name.startsWith(".") || name.endsWith(".tmp") || name.endsWith("~");
    }

    /** Of two forms that say different things about one header for the same senders neither is used. */
    private void add(Layout layout) {
        List<Layout> known = byHeader.computeIfAbsent(layout.header(), header -> new ArrayList<>());
        for (Layout other : List.copyOf(known)) {
            if (!Objects.equals(other.sender(), layout.sender())) {
                continue;
            }
            if (!other.meanings().equals(layout.meanings())) {
                known.remove(other);
                faults.add(disagreeing(other, layout));
                faults.add(disagreeing(layout, other));
            }
            return;
        }
        boolean isRefused = faults.stream()
                .anyMatch(fault -> layout.header().equals(fault.header())
                        && fault.reason().key().equals("layouts-disagree"));
        if (!isRefused) {
            known.add(layout);
        }
    }

    private static LayoutFault disagreeing(Layout layout, Layout other) {
        return new LayoutFault(
                layout.file(), layout.header(), Message.of("layouts-disagree").with("other", other.file()));
    }

    /**
     * What is settled about a header: for the sender itself before what is settled for all.
     *
     * @param sender finds the code of the region that hands the sheet in; asked only when something is settled
     */
    public @Nullable Layout find(HeaderFingerprint header, Supplier<String> sender) {
        List<Layout> known = byHeader.get(header);
        if (known == null) {
            return null;
        }
        String from = sender.get();
        Layout forAll = null;
        for (Layout layout : known) {
            if (from.equals(layout.sender())) {
                return layout;
            }
            forAll = layout.sender() == null ? layout : forAll;
        }
        return forAll;
    }

    /** Whether nobody has settled anything. */
    public boolean isEmpty() {
        return byHeader.isEmpty();
    }

    /** What is not used, and why. */
    public List<LayoutFault> faults() {
        return List.copyOf(faults);
    }

    /** Why something that was settled about a header is not used; empty when nothing is wrong. */
    public Optional<LayoutFault> fault(HeaderFingerprint header) {
        return faults.stream().filter(fault -> header.equals(fault.header())).findFirst();
    }
}
