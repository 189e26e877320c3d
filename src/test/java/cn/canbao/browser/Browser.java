package cn.canbao.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, spoken to by its own protocol: it shows a page, answers expressions and tells what went wrong. */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int asked;

    private Browser(Process process, String page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .join();
    }

    /** The program, where one is installed. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with a folder for its own files. */
    public static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String host = host(process);
        JsonNode tabs = JSON.readTree(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        String page = tabs.valueStream()
                .filter(tab -> tab.get("type").asString().equals("page"))
                .map(tab -> tab.get("webSocketDebuggerUrl").asString())
                .findFirst()
                .orElseThrow();
        Browser browser = new Browser(process, page);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            browser.ask(domain + ".enable", Map.of());
        }
        return browser;
    }

    private static String host(Process process) throws IOException {
        var errors = process.errorReader();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                Thread drain = new Thread(() -> errors.lines().forEach(rest -> {}));
                drain.setDaemon(true);
                drain.start();
                return listening.group(1);
            }
        }
        throw new IOException("Cannot start the browser: it ended without listening");
    }

    /** Shows a page and waits until it is loaded; what was told of the page before is forgotten. */
    public void open(URI page) throws InterruptedException {
        requests.clear();
        complaints.clear();
        ask("Page.navigate", Map.of("url", page.toString()));
        while (!next().path("method").asString("").equals("Page.loadEventFired")) {
            // what else is told before is kept by next()
        }
    }

    /** Gives the page the width of a screen. */
    public void resize(int width, int height) throws InterruptedException {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** The value of an expression in the page. */
    public JsonNode value(String expression) throws InterruptedException {
        return ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
                .path("result")
                .path("value");
    }

    /** Where the page asked for something, itself included. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What the page complained of: errors and warnings on the console, exceptions, what its policy forbade. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode ask(String method, Map<String, Object> parameters) throws InterruptedException {
        int id = ++asked;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode message = next();
        while (message.path("id").asInt(0) != id) {
            message = next();
        }
        if (message.has("error")) {
            throw new AssertionError(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    private JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(60, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("the browser says nothing any more");
        }
        JsonNode told = message.path("params");
        switch (message.path("method").asString("")) {
            case "Network.requestWillBeSent" ->
                requests.add(told.get("request").get("url").asString());
            case "Log.entryAdded" ->
                complaints.add(told.get("entry").get("text").asString());
            case "Runtime.exceptionThrown" -> complaints.add(told.toString());
            case "Runtime.consoleAPICalled" -> complaints.add(told.toString());
            default -> {}
        }
        return message;
    }

    /** Ends the program. */
    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                messages.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
