package cn.canbao.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.yaml.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WindowsTaskTest {

    private static final String TASKS = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    /** The elements of the task schema, version 1.2, that may stand in each of those that the task has. */
    private static final Map<String, Set<String>> SCHEMA = Map.of(
            "Task", Set.of("RegistrationInfo", "Triggers", "Settings", "Data", "Principals", "Actions"),
            "RegistrationInfo",
                    Set.of(
                            "URI",
                            "SecurityDescriptor",
                            "Source",
                            "Date",
                            "Author",
                            "Version",
                            "Description",
                            "Documentation"),
            "Triggers",
                    Set.of(
                            "BootTrigger",
                            "RegistrationTrigger",
                            "IdleTrigger",
                            "TimeTrigger",
                            "EventTrigger",
                            "LogonTrigger",
                            "SessionStateChangeTrigger",
                            "CalendarTrigger"),
            "CalendarTrigger",
                    Set.of(
                            "Enabled",
                            "StartBoundary",
                            "EndBoundary",
                            "Repetition",
                            "ExecutionTimeLimit",
                            "RandomDelay",
                            "ScheduleByDay",
                            "ScheduleByWeek",
                            "ScheduleByMonth",
                            "ScheduleByMonthDayOfWeek"),
            "ScheduleByDay", Set.of("DaysInterval"),
            "Settings",
                    Set.of(
                            "AllowStartOnDemand",
                            "RestartOnFailure",
                            "MultipleInstancesPolicy",
                            "DisallowStartIfOnBatteries",
                            "StopIfGoingOnBatteries",
                            "AllowHardTerminate",
                            "StartWhenAvailable",
                            "NetworkProfileName",
                            "RunOnlyIfNetworkAvailable",
                            "WakeToRun",
                            "Enabled",
                            "Hidden",
                            "DeleteExpiredTaskAfter",
                            "IdleSettings",
                            "NetworkSettings",
                            "ExecutionTimeLimit",
                            "Priority",
                            "RunOnlyIfIdle"),
            "Actions", Set.of("Exec", "ComHandler", "SendEmail", "ShowMessage"),
            "Exec", Set.of("Command", "Arguments", "WorkingDirectory"));

    private static final Path HERE = Path.of("参保 & <县>");

    @Test
    void theTaskStartsTheBatchFileEveryDay() throws Exception {
        Document task = task(HERE);

        Element root = task.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(TASKS);
        assertThat(root.getAttribute("version")).isEqualTo("1.2");
        assertThat(text(task, "StartBoundary")).isEqualTo("2026-01-01T02:05:00");
        assertThat(text(task, "DaysInterval")).isEqualTo("1");
        assertThat(text(task, "Command")).isEqualTo("\"" + HERE + "\\canbao-small-2021.cmd\"");
        assertThat(text(task, "MultipleInstancesPolicy")).isIn("Parallel", "Queue", "IgnoreNew", "StopExisting");
        assertThat(text(task, "StartWhenAvailable")).isEqualTo("true");
    }

    @Test
    void hasOnlyWhatTheTaskSchemaKnows() throws Exception {
        Document task = task(HERE);

        var all = task.getElementsByTagNameNS(TASKS, "*");
        IntStream.range(0, all.getLength()).mapToObj(all::item).forEach(element -> {
            if (element.getParentNode() instanceof Element parent) {
                assertThat(SCHEMA.get(parent.getLocalName()))
                        .as("what may stand in " + parent.getLocalName())
                        .contains(element.getLocalName());
            }
        });
        assertThat(all.getLength()).isGreaterThan(10);
    }

    @Test
    void theBatchFileNamesEveryPathAsItIs() {
        String batch = new WindowsTask(run()).batch();

        assertThat(batch.lines())
                .containsExactly(
                        "@echo off",
                        "chcp 65001 >nul",
                        "cd /d \"C:\\参保 50%%\\a&b\"",
                        "set \"JAVA_HOME=C:\\Java %%x%%\"",
                        "call \"C:\\参保 50%%\\bin\\canbao.cmd\" \"run\" \"--config\" \"D:\\县\" >>\"C:\\log.txt\" 2>&1",
                        "exit /b %ERRORLEVEL%");
        assertThat(batch.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void refusesAFolderThatWindowsWouldReadAsAVariable() {
        assertThatThrownBy(() -> new WindowsTask(run()).files(Path.of("50% 县")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("50% 县")
                .hasMessageContaining("--to");
    }

    @Test
    void isRegisteredBySchtasks() throws IOException {
        RecordedCommands commands = new RecordedCommands(RecordedCommands.failed("拒绝访问。"));

        assertThat(new WindowsTask(run()).register(HERE, commands)).isEqualTo("拒绝访问。");
        assertThat(commands.commands)
                .containsExactly(
                        "schtasks /Create /F /TN canbao-small-2021 /XML " + HERE.resolve("canbao-small-2021.xml"));
    }

    private static NightlyRun run() {
        return new NightlyRun(
                "small-2021",
                LocalTime.of(2, 5),
                Path.of("C:\\参保 50%\\a&b"),
                List.of("C:\\参保 50%\\bin\\canbao.cmd"),
                List.of("run", "--config", "D:\\县"),
                Path.of("C:\\Java %x%"),
                Path.of("C:\\log.txt"));
    }

    private static Document task(Path folder) throws Exception {
        byte[] file = new WindowsTask(run()).files(folder).get("canbao-small-2021.xml");
        assertThat(new String(file, StandardCharsets.UTF_16LE))
                .startsWith("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static String text(Document task, String name) {
        return task.getElementsByTagNameNS(TASKS, name).item(0).getTextContent();
    }
}
