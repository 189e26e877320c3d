package cn.canbao;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;

/** Which room knows which, as the compiled classes say it, and how that is drawn. A room is a package; one with a dot lies in another. */
final class RoomGraph {

    private static final String BASE = "cn.canbao.";
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);

    /** A top-level class. */
    record Type(String room, String simpleName) implements Comparable<Type> {

        static Type of(JavaClass type) {
            String name = type.getBaseComponentType().getName().substring(BASE.length());
            String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
            return new Type(outer.substring(0, outer.lastIndexOf('.')), outer.substring(outer.lastIndexOf('.') + 1));
        }

        @Override
        public int compareTo(Type other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return room + "." + simpleName;
        }
    }

    /** That one class knows another. */
    record Edge(Type from, Type to) implements Comparable<Edge> {

        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private final SortedMap<String, JavaClass> infos = new TreeMap<>();
    private final Set<Edge> edges = new TreeSet<>();

    private RoomGraph() {}

    static RoomGraph of(JavaClasses classes) {
        RoomGraph graph = new RoomGraph();
        for (JavaClass type : classes) {
            if (type.getSimpleName().equals("package-info")) {
                graph.infos.put(type.getPackageName().substring(BASE.length()), type);
                continue;
            }
            type.getDirectDependenciesFromSelf().stream()
                    .filter(known -> known.getTargetClass()
                            .getBaseComponentType()
                            .getName()
                            .startsWith(BASE))
                    .map(known -> new Edge(Type.of(type), Type.of(known.getTargetClass())))
                    .filter(edge -> !edge.from().equals(edge.to()))
                    .forEach(graph.edges::add);
        }
        return graph;
    }

    Collection<String> rooms() {
        return infos.keySet();
    }

    Set<Edge> classEdges() {
        return edges;
    }

    /** The rooms inside of another by their names within it, whatever their depth. */
    List<String> roomsIn(String room) {
        return infos.keySet().stream()
                .filter(name -> name.startsWith(room + "."))
                .map(name -> name.substring(room.length() + 1))
                .toList();
    }

    /** What modules are allowed and never use: {@code module -> permission}. */
    List<String> unusedPermissions() {
        List<String> unused = new ArrayList<>();
        infos.forEach((room, info) -> info.tryGetAnnotationOfType(ApplicationModule.class)
                .ifPresent(module -> {
                    for (String permission : module.allowedDependencies()) {
                        boolean isUsed = edges.stream()
                                .anyMatch(edge -> moduleOf(edge.from().room()).equals(room)
                                        && permission.equals(
                                                permissionFor(edge.to().room())));
                        if (!isUsed) {
                            unused.add(room + " -> " + permission);
                        }
                    }
                }));
        return unused;
    }

    private String moduleOf(String room) {
        String at = room;
        while (at.contains(".") && !isModule(at)) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return at;
    }

    private boolean isModule(String room) {
        return infos.get(room).isAnnotatedWith(ApplicationModule.class);
    }

    private String permissionFor(String room) {
        return moduleOf(room)
                + infos.get(room)
                        .tryGetAnnotationOfType(NamedInterface.class)
                        .map(named -> " :: " + named.value()[0])
                        .orElse("");
    }

    /** The modules first, then the rooms within each that has some, in the order of their names. */
    List<String> diagrams() {
        List<String> diagrams = new ArrayList<>();
        diagrams.add(diagram("", RoomGraph::top));
        infos.keySet().stream()
                .filter(room -> !room.contains(".") && !roomsIn(room).isEmpty())
                .forEach(room -> diagrams.add(diagram(
                        room + ".", name -> name.startsWith(room + ".") ? name.substring(room.length() + 1) : null)));
        return diagrams;
    }

    private static String top(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /** An arrow wherever one room knows another and no other arrows lead there. */
    private String diagram(String within, java.util.function.UnaryOperator<String> node) {
        SortedMap<String, Set<String>> known = new TreeMap<>();
        infos.keySet().stream()
                .map(node)
                .filter(name -> name != null)
                .forEach(name -> known.put(name, new TreeSet<>()));
        for (Edge edge : edges) {
            String from = node.apply(edge.from().room());
            String to = node.apply(edge.to().room());
            if (from != null && to != null && !from.equals(to)) {
                known.get(from).add(to);
            }
        }
        StringBuilder drawn = new StringBuilder("flowchart TD\n");
        known.forEach((from, all) -> {
            List<String> arrows = all.stream()
                    .filter(to -> all.stream().noneMatch(other -> !other.equals(to) && leads(known, other, to)))
                    .toList();
            if (arrows.isEmpty()) {
                drawn.append("    ").append(shown(from)).append('\n');
            }
            arrows.forEach(to -> drawn.append("    ")
                    .append(shown(from))
                    .append(" --> ")
                    .append(shown(to))
                    .append('\n'));
        });
        return drawn.toString();
    }

    private static boolean leads(Map<String, Set<String>> known, String from, String to) {
        Set<String> seen = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String at = next.remove(0);
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                next.addAll(known.get(at));
            }
        }
        return false;
    }

    private static String shown(String room) {
        return room.contains(".") ? room.replace('.', '_') + "[\"" + room + "\"]" : room;
    }

    /** The diagrams in a document, in their order, but those that show something else than rooms. */
    static List<String> diagramsIn(String document) {
        return DIAGRAM.matcher(document)
                .results()
                .map(found -> found.group(1))
                .filter(drawn -> drawn.startsWith("flowchart TD"))
                .toList();
    }
}
