package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Region;
import cn.canbao.region.RegionMatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked back when a name fits no region or several. Candidates are named by their names, which whoever filled in the form knows,
 * and never by codes.
 *
 * @param place where the name stands
 * @param value the name as it was written
 * @param within the region that the row belongs to as far as that is known
 * @param level what the level above the reporting one is called
 */
record RegionQuestion(Place place, String value, Region within, String level) {

    private static final int MOST = 3;

    /** The problem of a name that several regions have. */
    Problem about(RegionMatch.Ambiguous match, Function<Region, String> longName) {
        List<Region> candidates = match.candidates();
        Problem problem = Problem.of(ProblemCode.AMBIGUOUS_REGION, place).withValue(value);
        Set<String> parents = new HashSet<>();
        Set<String> names = new HashSet<>();
        candidates.forEach(candidate -> {
            parents.add(String.valueOf(candidate.parent()));
            names.add(candidate.name());
        });
        if (parents.size() > 1) {
            Problem across =
                    problem.with("candidates", list(candidates, longName)).with("level", level);
            return names.size() == 1 ? across : across.with("variant", "both");
        }
        return candidates.size() == 2
                ? problem.with("variant", "two")
                        .with("first", candidates.get(0).spokenName())
                        .with("second", candidates.get(1).spokenName())
                : problem.with("variant", "several").with("candidates", list(candidates, Region::spokenName));
    }

    /** The problem of a name that no region has where it was looked for. */
    Problem about(RegionMatch.Unknown match, Function<Region, String> longName) {
        Problem problem = Problem.of(ProblemCode.UNKNOWN_REGION, place).withValue(value);
        boolean isNear = !match.nearest().isEmpty();
        boolean isElsewhere = !match.elsewhere().isEmpty();
        if (isNear) {
            problem = problem.with("nearest", list(match.nearest(), region -> shortName(region, longName)));
        }
        if (isElsewhere) {
            problem = problem.with("elsewhere", list(match.elsewhere(), longName))
                    .with("place", within.name())
                    .with("level", level);
        }
        if (isNear || isElsewhere) {
            problem = problem.with("variant", isNear ? isElsewhere ? "both" : "nearest" : "elsewhere");
        }
        return problem;
    }

    /** What lies right below the region that is known needs no more than its own name. */
    private String shortName(Region region, Function<Region, String> longName) {
        return within.code().equals(region.parent()) ? region.spokenName() : longName.apply(region);
    }

    private static String list(List<Region> regions, Function<Region, String> name) {
        String first = regions.stream().limit(MOST).map(name).collect(Collectors.joining("、"));
        return regions.size() <= MOST ? first : first + "…(" + regions.size() + ")";
    }
}
