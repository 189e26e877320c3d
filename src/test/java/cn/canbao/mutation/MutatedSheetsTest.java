package cn.canbao.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.Severity;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.validation.Bin;
import cn.canbao.validation.GridReader;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.register.RegisterReader;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.world.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every sheet of the sample and the examples, with one thing changed. */
class MutatedSheetsTest {

    private static final int ROWS = 80;
    private static final List<Path> CAMPAIGNS = List.of(
            Path.of("config"),
            Path.of("config", "examples", "yongjia-2011"),
            Path.of("config", "examples", "yunchuan-2010"),
            Path.of("config", "examples", "qinghe-2022"),
            Path.of("config", "examples", "linjiang-2024"));

    /** What a change does to the figures. */
    private enum Effect {
        /** Nothing. */
        NONE,
        /** Some are missing, and an error or a warning says something that was not said before. */
        LOST_AND_TOLD,
        /** Some are missing, and a note says something that was not said before. */
        LOST_AND_NOTED,
        /** Some are missing, and nothing is said. */
        LOST_IN_SILENCE,
        /** Another figure is published. */
        CHANGED
    }

    /** A file that counts, and what is to be changed in it. */
    private record Original(
            GridReader reader,
            Register register,
            String path,
            LocalDateTime received,
            List<Grid> grids,
            int sheet,
            List<Integer> header,
            List<Integer> data,
            PublishedFigures figures,
            Map<ProblemCode, Integer> said,
            List<RowOutcome.Rejected> rejected,
            boolean ofPersons) {

        /** Whether a figure stands in a row that was turned away for something else, which may be what is not read any more. */
        private boolean stoodInRejectedRow(String figure, long people) {
            return rejected.stream()
                    .anyMatch(row -> row.region() != null
                            && figure.startsWith(row.region() + " ")
                            && row.cells().containsValue(Long.toString(people)));
        }

        Outcome read(List<Grid> changed) {
            return reader.read(() -> new GridWorkbook(changed), path, received);
        }
    }

    @Test
    void noFigureChangesWithAFewThings() throws IOException {
        assertNothingChanges(Integer.getInteger("canbao.mutations", 1_000), Long.getLong("canbao.seed", 19));
    }

    @Test
    @Tag("long")
    void noFigureChangesWithManyThings() throws IOException {
        assertNothingChanges(20_000, 20261130);
    }

    private static void assertNothingChanges(int mutations, long seed) throws IOException {
        List<Original> originals = originals();
        assertThat(originals).hasSizeGreaterThan(60);
        Map<Mutation, Map<Effect, Integer>> table = new EnumMap<>(Mutation.class);
        List<String> changed = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        Random random = new Random(seed);
        int made = 0;
        while (made < mutations) {
            Original original = originals.get(random.nextInt(originals.size()));
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            Mutator mutator = new Mutator(random.nextLong());
            Grid changedGrid = mutator.change(
                    original.grids().get(original.sheet()), mutation, original.header(), original.data());
            if (changedGrid == null) {
                continue;
            }
            made++;
            List<Grid> grids = new ArrayList<>(original.grids());
            grids.set(original.sheet(), changedGrid);
            Outcome outcome = original.read(grids);
            PublishedFigures figures = PublishedFigures.of(outcome, original.register());
            String change =
                    figures.changedAgainst(original.figures(), original::stoodInRejectedRow, original.ofPersons());
            Effect effect = effect(original, outcome, figures, change);
            table.computeIfAbsent(mutation, kind -> new EnumMap<>(Effect.class)).merge(effect, 1, Integer::sum);
            String about = original.path() + " sheet " + original.sheet() + " " + mutation + " " + mutator.what();
            if (effect == Effect.CHANGED) {
                changed.add(about + ": " + change + " " + said(outcome));
            } else if (effect == Effect.LOST_IN_SILENCE) {
                silent.add(about + ": " + missing(original, figures) + " " + said(outcome));
            }
        }
        if (Boolean.getBoolean("canbao.mutations.show")) {
            System.out.println(table);
            System.out.println("---- changed " + changed.size());
            changed.forEach(System.out::println);
            System.out.println("---- silent " + silent.size());
            silent.forEach(System.out::println);
        }
        assertThat(changed).hasSizeLessThanOrEqualTo(mutations / 1_000);
        assertThat(silent).isEmpty();
    }

    private static Effect effect(Original original, Outcome outcome, PublishedFigures figures, String change) {
        if (!change.isEmpty()) {
            return Effect.CHANGED;
        }
        if (figures.equals(original.figures())) {
            return Effect.NONE;
        }
        Severity said = null;
        for (Map.Entry<ProblemCode, Integer> problem : said(outcome).entrySet()) {
            boolean isNew = problem.getValue() > original.said().getOrDefault(problem.getKey(), 0);
            if (isNew && said != Severity.ERROR && said != Severity.WARNING) {
                said = problem.getKey().severity();
            }
        }
        return said == null
                ? Effect.LOST_IN_SILENCE
                : said == Severity.INFO ? Effect.LOST_AND_NOTED : Effect.LOST_AND_TOLD;
    }

    private static String missing(Original original, PublishedFigures figures) {
        return original.figures().figures().entrySet().stream()
                .filter(figure -> !figure.getValue().equals(figures.figures().get(figure.getKey())))
                .findFirst()
                .map(figure -> figure + " is " + figures.figures().get(figure.getKey()))
                .orElse("");
    }

    /** How often what is said. */
    private static Map<ProblemCode, Integer> said(Outcome outcome) {
        Map<ProblemCode, Integer> said = new EnumMap<>(ProblemCode.class);
        outcome.problems().forEach(problem -> said.merge(problem.code(), 1, Integer::sum));
        return said;
    }

    private static List<Original> originals() throws IOException {
        List<Original> originals = new ArrayList<>();
        for (Path folder : CAMPAIGNS) {
            Campaign campaign = new CampaignFile(folder.resolve("campaign.yaml")).read();
            Path own = folder.resolve("vocabulary");
            Vocabulary vocabulary =
                    Vocabulary.read(Files.isDirectory(own) ? own : Path.of("config", "vocabulary"), campaign);
            Register register = new RegisterReader(campaign, vocabulary).read(folder.resolve("register.xlsx"));
            GridReader reader = new GridReader(campaign, register, vocabulary);
            Path input = folder.equals(CAMPAIGNS.get(0)) ? Path.of("input") : folder.resolve("input");
            try (Stream<Path> files = Files.walk(input)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String path = input.relativize(file).toString().replace('\\', '/');
                    LocalDateTime received = campaign.period().to().atTime(12, 0);
                    originals.addAll(of(reader, register, file, path, received));
                }
            }
        }
        return originals;
    }

    private static List<Original> of(
            GridReader reader, Register register, Path file, String path, LocalDateTime received) {
        List<Grid> grids;
        try {
            grids = GridWorkbook.read(file, ROWS);
        } catch (UnreadableWorkbookException e) {
            return List.of();
        }
        Outcome outcome = reader.read(() -> new GridWorkbook(grids), path, received);
        Map<Integer, List<Integer>> headers = new HashMap<>();
        Map<Integer, List<Integer>> data = new HashMap<>();
        outcome.passed().stream().filter(row -> row.bin() == Bin.HEADER).forEach(row -> add(headers, row));
        outcome.accepted().forEach(row -> add(data, row));
        outcome.persons().forEach(row -> add(data, row));
        List<Original> originals = new ArrayList<>();
        data.forEach((sheet, rows) -> originals.add(new Original(
                reader,
                register,
                path,
                received,
                grids,
                sheet,
                headers.getOrDefault(sheet, List.of()),
                rows,
                PublishedFigures.of(outcome, register),
                said(outcome),
                outcome.rejected(),
                !outcome.persons().isEmpty())));
        return originals;
    }

    private static void add(Map<Integer, List<Integer>> rows, RowOutcome row) {
        rows.computeIfAbsent(row.address().sheet(), sheet -> new ArrayList<>())
                .add(row.address().row());
    }
}
