package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AnswerForms;
import org.oitcheck.audit.FormAnswer;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;

/** The commands that write an agency's papers, as a user runs them: what comes out, what is refused, what is not overwritten. */
class PaperCommandsTest {
    private static final String SCORES =
            "year,indicator,score\n2564,1,87.54\n2564,2,79.61\n2564,3,81.97\n2564,4,74.84\n2564,5,77.31\n2564,6,78.17\n"
                    + "2564,7,77.55\n2564,8,77.42\n2564,9,29.24\n2564,10,25.00\n";

    @TempDir
    Path dir;

    private Path checklist;
    private final Checklist found = Samples.everyVerdict();

    @BeforeEach
    void writeTheChecklist() throws IOException {
        checklist = Files.write(dir.resolve("checklist.json"), ChecklistJson.toBytes(found));
    }

    private Run run(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--lang";
        all[1] = "en";
        System.arraycopy(args, 0, all, 2, args.length);
        return Run.in(dir, Map.of(), all);
    }

    private Run plan(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "plan";
        args[1] = checklist.toString();
        args[2] = "--out";
        args[3] = dir.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return run(args);
    }

    @Test
    void planThenResultsGiveTheirThreeFilesEach() throws IOException {
        assertThat(plan().status()).isZero();
        Run results =
                run("results", dir.resolve("plan.json").toString(), checklist.toString(), "--out", dir.toString());

        assertThat(results.status()).as(results.err()).isZero();
        for (String paper : new String[] {"plan", "results"}) {
            for (String kind : new String[] {"json", "docx", "xlsx"}) {
                assertThat(dir.resolve(paper + "." + kind)).isNotEmptyFile();
            }
        }
        var json = new ObjectMapper().readTree(dir.resolve("results.json").toFile());
        assertThat(json.path("schema").asText()).isEqualTo("results/1");
        assertThat(json.path("measures")).isNotEmpty();
    }

    @Test
    void analyseWritesJsonDocxAndHtmlAndTellsTheTotal() throws IOException {
        Path scores = Files.writeString(dir.resolve("scores.csv"), SCORES);

        Run run = run("analyse", scores.toString(), "--out", dir.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("2564: total 58.24, level D", "analysis.html");
    }

    @Test
    void theAnswerFormIsReadBackItemByItem() throws Exception {
        assertThat(run("answers", checklist.toString(), "--out", dir.toString()).status())
                .isZero();

        for (String file : new String[] {"answers.csv", "answers.xlsx", "answers.docx"}) {
            AnswerForm form = AnswerForms.read(dir.resolve(file));
            assertThat(form.answers())
                    .extracting(FormAnswer::item)
                    .as(file)
                    .containsExactlyElementsOf(
                            found.items().stream().map(Item::id).toList());
            for (int i = 0; i < form.answers().size(); i++) {
                FormAnswer answer = form.answers().get(i);
                Item item = found.items().get(i);
                FormAnswer.Said expected = switch (item.verdict()) {
                    case FOUND, INCOMPLETE -> FormAnswer.Said.YES;
                    case UNREADABLE, UNDECIDED -> FormAnswer.Said.BLANK;
                    default -> FormAnswer.Said.NO;
                };
                assertThat(answer.said()).as(file + " " + item.id()).isEqualTo(expected);
                if (item.verdict() == Verdict.FOUND) {
                    assertThat(answer.urls()).as(file + " " + item.id()).isNotEmpty();
                    assertThat(answer.explanation()).contains("หน้าแรก → ");
                }
            }
        }
    }

    @Test
    void anEditedAnswerFormIsKeptUnlessForced() throws IOException {
        run("answers", checklist.toString(), "--out", dir.toString());
        Path csv = dir.resolve("answers.csv");
        Files.writeString(csv, Files.readString(csv) + "แก้ไขเอง");

        Run refused = run("answers", checklist.toString(), "--out", dir.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("answers.csv was edited");
        assertThat(csv).content().endsWith("แก้ไขเอง");

        assertThat(run("answers", checklist.toString(), "--out", dir.toString(), "--force")
                        .status())
                .isZero();
        assertThat(csv).content().doesNotContain("แก้ไขเอง");
    }

    @ParameterizedTest
    @CsvSource({"plan.json,plan", "plan.docx,plan", "results.docx,results", "analysis.html,analyse"})
    void noPaperOfOthersIsOverwrittenWithoutForce(String file, String command) throws IOException {
        Files.writeString(dir.resolve("scores.csv"), SCORES);
        if (command.equals("results")) {
            plan();
        }
        Files.writeString(dir.resolve(file), "งานของเจ้าหน้าที่");
        String[] args = switch (command) {
            case "plan" -> new String[] {"plan", checklist.toString(), "--out", dir.toString()};
            case "results" ->
                new String[] {
                    "results", dir.resolve("plan.json").toString(), checklist.toString(), "--out", dir.toString()
                };
            default -> new String[] {"analyse", dir.resolve("scores.csv").toString(), "--out", dir.toString()};
        };

        Run run = run(args);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(file, "--force").doesNotContain("\tat ");
        assertThat(dir.resolve(file)).hasContent("งานของเจ้าหน้าที่");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plan nothing.json                        | nothing.json
            plan bad.json                            | bad.json
            plan old.json                            | checklist/1
            plan checklist.json --org odd.yaml       | odd.yaml:1
            plan checklist.json --merge bad.json     | bad.json
            plan checklist.json --template bad.json  | bad.json
            results twice.json checklist.json        | twice.json
            results checklist.json checklist.json    | plan/1
            analyse high.csv                         | high.csv:2
            analyse few.csv                          | [2, 3, 4, 5, 6, 7, 8, 9, 10]
            analyse word.csv                         | word.csv:2
            analyse nothing.csv                      | nothing.csv
            answers bad.json                         | bad.json
            """)
    void badInputIsToldWithItsPlaceAndNothingIsWritten(String line, String told) throws IOException {
        Files.writeString(dir.resolve("bad.json"), "{ not json");
        Files.writeString(dir.resolve("old.json"), "{\"schema\":\"checklist/9\"}");
        Files.writeString(dir.resolve("odd.yaml"), "colour: blue\n");
        Files.writeString(dir.resolve("high.csv"), "year,indicator,score\n2564,1,187.54\n");
        Files.writeString(dir.resolve("few.csv"), "year,indicator,score\n2564,1,87.54\n");
        Files.writeString(dir.resolve("word.csv"), "year,indicator,score\n2564,1,much\n");
        Files.writeString(
                dir.resolve("twice.json"),
                "{\"schema\":\"plan/1\",\"year\":2566,\"measures\":[{\"no\":1,\"items\":[\"O1\"],\"measure\":\"a\",\"steps\":[]},"
                        + "{\"no\":1,\"items\":[\"O2\"],\"measure\":\"b\",\"steps\":[]}]}");
        String[] words = line.strip().split(" +");
        for (int i = 1; i < words.length; i++) {
            words[i] = words[i].contains(".") ? dir.resolve(words[i]).toString() : words[i];
        }
        String[] args = Arrays.copyOf(words, words.length + 2);
        args[words.length] = "--out";
        args[words.length + 1] = dir.resolve("out").toString();

        Run run = run(args);

        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(told.strip()).doesNotContain("Exception", "\tat ");
        assertThat(dir.resolve("out/plan.docx")).doesNotExist();
        assertThat(dir.resolve("out/results.docx")).doesNotExist();
        assertThat(dir.resolve("out/analysis.docx")).doesNotExist();
    }

    @Test
    void anUnknownPlaceholderOfATemplateIsNamed() throws IOException {
        Path own = dir.resolve("own.docx");
        try (var d = new org.apache.poi.xwpf.usermodel.XWPFDocument();
                var out = Files.newOutputStream(own)) {
            d.createParagraph().createRun().setText("{{boss}}");
            d.write(out);
        }
        Run run = plan("--template", own.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("{{boss}}", "agency");
        assertThat(dir.resolve("plan.docx")).doesNotExist();
    }
}
