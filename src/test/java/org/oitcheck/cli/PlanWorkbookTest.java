package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Samples;

/** Staff edit the plan in their spreadsheet program: {@code plan --merge plan.xlsx} takes what they wrote. */
class PlanWorkbookTest {
    private static final int MEASURE = 2;
    private static final int STEPS = 3;
    private static final int OWNER = 4;
    private static final int PERIOD = 5;

    @TempDir
    Path dir;

    private Path book;

    @BeforeEach
    void aPlanIsThere() throws IOException {
        Files.write(dir.resolve("checklist.json"), ChecklistJson.toBytes(Samples.everyVerdict()));
        assertThat(run("plan", at("checklist.json"), "--out", dir.toString()).status())
                .isZero();
        book = dir.resolve("plan.xlsx");
    }

    private String at(String name) {
        return dir.resolve(name).toString();
    }

    private Run run(String... args) {
        return Run.in(dir, Map.of(), args);
    }

    private Run merge(String name) {
        return run("plan", at("checklist.json"), "--merge", at(name), "--out", dir.toString());
    }

    private JsonNode measure(int no) throws IOException {
        for (JsonNode m :
                new ObjectMapper().readTree(dir.resolve("plan.json").toFile()).path("measures")) {
            if (m.path("no").asInt() == no) {
                return m;
            }
        }
        throw new AssertionError("no measure " + no);
    }

    private void edit(Consumer<Sheet> edits) throws IOException {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(book)))) {
            edits.accept(open.getSheetAt(0));
            try (var out = Files.newOutputStream(book)) {
                open.write(out);
            }
        }
    }

    @Test
    void editedCellsAndAddedRowsAreKept() throws IOException {
        String stepsBefore = measure(1).path("steps").toString();
        int last = new ObjectMapper()
                .readTree(dir.resolve("plan.json").toFile())
                .path("measures")
                .size();
        edit(sheet -> {
            sheet.getRow(1).getCell(OWNER).setCellValue("กองช่าง");
            Cell steps = sheet.getRow(2).getCell(STEPS);
            steps.setCellValue(steps.getStringCellValue() + "\n– ประชุมคณะทำงาน ๒ ครั้ง");
            var added = sheet.createRow(sheet.getLastRowNum() + 1);
            added.createCell(MEASURE).setCellValue("การอบรมบุคลากรด้านคุณธรรม");
            added.createCell(STEPS).setCellValue("– จัดอบรม\n– รายงานผล");
            added.createCell(OWNER).setCellValue("สำนักปลัด");
            added.createCell(PERIOD).setCellValue("ภายใน ๓๐ มิ.ย. ๖๖");
        });

        Run run = merge("plan.xlsx");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(measure(1).path("owner").asText()).isEqualTo("กองช่าง");
        assertThat(measure(1).path("steps")).hasToString(stepsBefore);
        assertThat(measure(1).path("edited")).hasToString("[\"owner\"]");
        assertThat(measure(2).path("steps").toString()).endsWith("\"ประชุมคณะทำงาน 2 ครั้ง\"]");
        assertThat(measure(last + 1).path("measure").asText()).isEqualTo("การอบรมบุคลากรด้านคุณธรรม");
        assertThat(measure(last + 1).path("steps")).hasToString("[\"จัดอบรม\",\"รายงานผล\"]");
        try (XSSFWorkbook made = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(book)))) {
            assertThat(made.getSheetAt(0).getRow(1).getCell(OWNER).getStringCellValue())
                    .isEqualTo("กองช่าง");
        }
        assertThat(merge("plan.xlsx").status())
                .as("once more, of what was just written")
                .isZero();
        assertThat(measure(1).path("owner").asText()).isEqualTo("กองช่าง");
    }

    @Test
    void aWorkbookThatNobodyEditedChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(dir.resolve("plan.json"));
        assertThat(merge("plan.xlsx").status()).isZero();
        assertThat(dir.resolve("plan.json")).hasBinaryContent(before);
    }

    @Test
    void aMeasureWhoseRowWasDeletedStaysAndIsTold() throws IOException {
        edit(sheet -> sheet.removeRow(sheet.getRow(2)));
        Run run = merge("plan.xlsx");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("ไม่มีแถวของมาตรการที่ 2");
        assertThat(measure(2).path("measure").asText()).isNotBlank();
    }

    @Test
    void whatCannotBeMergedIsToldAndNothingIsWritten() throws IOException {
        byte[] json = Files.readAllBytes(dir.resolve("plan.json"));
        edit(sheet -> sheet.getRow(2).getCell(0).setCellValue("1"));
        Run twice = merge("plan.xlsx");
        edit(sheet -> sheet.getRow(2).getCell(0).setCellValue("สอง"));
        Run word = merge("plan.xlsx");
        edit(sheet -> sheet.removeRow(sheet.getRow(0)));
        Run head = merge("plan.xlsx");
        Run docx = merge("plan.docx");
        assertThat(twice.err()).contains("plan.xlsx A3", "สองแถว");
        assertThat(word.err()).contains("plan.xlsx A3", "«สอง»");
        assertThat(head.err()).contains("plan.xlsx", "หัวตาราง");
        assertThat(docx.err()).contains("plan.docx", "plan.xlsx");
        for (Run run : new Run[] {twice, word, head, docx}) {
            assertThat(run.status()).as(run.err()).isEqualTo(2);
        }
        assertThat(dir.resolve("plan.json")).hasBinaryContent(json);
    }
}
