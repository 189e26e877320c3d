package cn.canbao.recognition.evidence;

import cn.canbao.campaign.Quantity;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the register knows that the cells of a sheet can be held against; nothing where the register itself is being read. */
public final class KnownRegions {

    /** Nothing is known. */
    public static final KnownRegions NONE = new KnownRegions(null, null);

    private final @Nullable Register register;
    private final @Nullable Region home;

    private KnownRegions(@Nullable Register register, @Nullable Region home) {
        this.register = register;
        this.home = home;
    }

    /**
     * The regions of a register.
     *
     * @param home the region that the sheet seems to belong to; names are looked for in it first
     */
    public static KnownRegions of(Register register, Region home) {
        return new KnownRegions(register, home);
    }

    /** Whether any region at all is called so. */
    public boolean isName(String text) {
        return register != null
                && !register.names().called(text, register.root()).isEmpty();
    }

    /** Whether a reporting region is called so. */
    public boolean isReporting(String text) {
        return reporting(text).isPresent();
    }

    /** The reporting region that is called so; empty when there is none or there are several. */
    Optional<Region> reporting(String text) {
        if (register == null || home == null) {
            return Optional.empty();
        }
        List<Region> found = register.names().called(text, home);
        if (found.isEmpty()) {
            found = register.names().called(text, register.root());
        }
        List<Region> reporting = found.stream().filter(register::isReporting).toList();
        return reporting.size() == 1 ? Optional.of(reporting.get(0)) : Optional.empty();
    }

    /** What the register has of a quantity for a region. */
    OptionalLong figure(Region region, Quantity quantity) {
        return register == null ? OptionalLong.empty() : register.figure(region, quantity);
    }
}
