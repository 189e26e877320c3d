package cn.canbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/**
 * The files that the tests of harmful and odd files make. Those tests are run once more, with their temporary folders inside a drop folder,
 * where everything stays: so no trap has to be written down twice, and a new one is caught by itself. Of files that a test writes over each
 * other the last one stays.
 */
final class Traps {

    private static final String FOLDER = "canbao.traps";

    private Traps() {}

    /**
     * Lets the tests of some classes write their files; the long ones are left out.
     *
     * @param folder where the files stay
     * @return what failed, and why
     */
    static List<String> write(Path folder, List<String> classes) {
        Settings settings = new Settings(Map.of(
                FOLDER,
                folder.toString(),
                "junit.jupiter.tempdir.factory.default",
                Room.class.getName(),
                "junit.jupiter.tempdir.cleanup.mode.default",
                "never"));
        JupiterTestEngine engine = new JupiterTestEngine();
        TestDescriptor tests = engine.discover(new Request(classes, settings), UniqueId.forEngine(engine.getId()));
        tests.getDescendants().stream()
                .filter(test -> test.getTags().contains(TestTag.create("long")))
                .toList()
                .forEach(TestDescriptor::removeFromHierarchy);
        List<String> failures = new ArrayList<>();
        try (var session = new NamespacedHierarchicalStore<Namespace>(null);
                var store = session.newChild()) {
            engine.execute(ExecutionRequest.create(
                    tests, listener(failures), settings, new NoOutput(folder), store, CancellationToken.disabled()));
        }
        return failures;
    }

    private static EngineExecutionListener listener(List<String> failures) {
        return new EngineExecutionListener() {
            @Override
            public void executionFinished(TestDescriptor test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failures.add(test.getDisplayName() + ": " + result.getThrowable());
                }
            }
        };
    }

    /** Makes the temporary folders of tests where the settings say. */
    static final class Room implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            Path folder = Path.of(context.getConfigurationParameter(FOLDER).orElseThrow());
            // not named by chance: what looks like an ID number would be masked in the account of the run
            for (int number = 1; ; number++) {
                Path room = folder.resolve(context.getRequiredTestClass().getSimpleName() + "-" + number);
                if (!Files.exists(room)) {
                    return Files.createDirectory(room);
                }
            }
        }
    }

    private record Settings(Map<String, String> values) implements ConfigurationParameters {

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return get(key).map(Boolean::valueOf);
        }

        @Override
        public Set<String> keySet() {
            return values.keySet();
        }
    }

    private record Request(List<String> classes, ConfigurationParameters settings) implements EngineDiscoveryRequest {

        @Override
        public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
            return classes.stream()
                    .map(DiscoverySelectors::selectClass)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }

        @Override
        public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
            return List.of();
        }

        @Override
        public ConfigurationParameters getConfigurationParameters() {
            return settings;
        }

        @Override
        public OutputDirectoryCreator getOutputDirectoryCreator() {
            return new NoOutput(Path.of(""));
        }
    }

    private record NoOutput(Path root) implements OutputDirectoryCreator {

        @Override
        public Path getRootDirectory() {
            return root;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) {
            throw new UnsupportedOperationException(
                    "Cannot give " + test + " a folder for outputs: no trap writes any");
        }
    }
}
