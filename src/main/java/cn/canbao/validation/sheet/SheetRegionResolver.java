package cn.canbao.validation.sheet;

import cn.canbao.recognition.SheetHeading;
import cn.canbao.region.Region;
import cn.canbao.region.RegionNames;
import cn.canbao.region.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the region that a sheet belongs to: by its 填报单位, else its own name, the file's name, and the folders from the innermost outwards. */
public final class SheetRegionResolver {

    private final RegionNames names;
    private final Region campaignRegion;

    public SheetRegionResolver(Register register) {
        this.names = register.names();
        this.campaignRegion = register.root();
    }

    public Region of(SheetHeading heading, String sheet, String path) {
        return larger(hints(heading, List.of(), sheet, path));
    }

    /** The same before anything of the sheet is understood: by its name, the file's and the folders'. */
    public Region of(String sheet, String path) {
        return larger(hints(new SheetHeading(null, null, List.of()), List.of(), sheet, path));
    }

    /** The same for a roster, which is often that of a single village; its title counts too. */
    public Region ofRoster(SheetHeading heading, String sheet, String path) {
        List<String> hints = hints(heading, heading.titles(), sheet, path);
        Region larger = larger(hints);
        return hints.stream()
                .map(hint -> names.reportingIn(hint, larger))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(larger);
    }

    private Region larger(List<String> hints) {
        return hints.stream()
                .map(names::mentionedIn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(campaignRegion);
    }

    private static List<String> hints(SheetHeading heading, List<String> titles, String sheet, String path) {
        List<String> hints = new ArrayList<>();
        if (heading.reportingUnit() != null) {
            hints.add(heading.reportingUnit());
        }
        hints.addAll(titles);
        hints.add(sheet);
        List<String> folders = Arrays.asList(path.split("/"));
        Collections.reverse(folders);
        hints.addAll(folders);
        return hints;
    }
}
