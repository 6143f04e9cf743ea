package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Numbers of items that Word makes by itself: no text of the document holds them. */
class DocxNumbersTest {
    @TempDir
    Path folder;

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static BigInteger list(XWPFDocument document, STNumberFormat.Enum format, int start, String... levels) {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(big(numbering.getAbstractNums().size() + 1));
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = made.addNewLvl();
            level.setIlvl(big(i));
            level.addNewStart().setVal(big(i == 0 ? start : 1));
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(levels[i]);
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(made)));
    }

    private static XWPFTable table(XWPFDocument document, int rows) {
        XWPFTable table = document.createTable(rows + 1, 3);
        String[] heading = {"ข้อ", "มี/ไม่มี", "URL"};
        for (int c = 0; c < 3; c++) {
            table.getRow(0).getCell(c).setText(heading[c]);
        }
        for (int r = 1; r <= rows; r++) {
            table.getRow(r).getCell(1).setText("มี");
            table.getRow(r).getCell(2).setText("a.go.th/" + r);
        }
        return table;
    }

    private static XWPFParagraph cell(XWPFTable table, int row) {
        return table.getRow(row).getCell(0).getParagraphs().get(0);
    }

    private static void number(XWPFParagraph paragraph, BigInteger list, int level) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(big(level));
    }

    private String read(XWPFDocument document) throws Exception {
        Path file = folder.resolve("form.docx");
        try (document;
                OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return AnswerForms.read(file).answers().stream()
                .map(a -> a.item() + "=" + a.urls().get(0).value().replace("http://a.go.th/", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void areCountedAsWordShowsThem() throws Exception {
        XWPFDocument document = new XWPFDocument();
        BigInteger list = list(document, STNumberFormat.DECIMAL, 1, "O%1");
        XWPFTable table = table(document, 3);
        for (int r = 1; r <= 3; r++) {
            number(cell(table, r), list, 0);
        }
        assertThat(read(document)).isEqualTo("O1=1 O2=2 O3=3");
    }

    @Test
    void thaiDigitsBeforeTheTitleBeginWhereTheListBegins() throws Exception {
        XWPFDocument document = new XWPFDocument();
        BigInteger list = list(document, STNumberFormat.THAI_NUMBERS, 34, "%1.");
        XWPFTable table = table(document, 2);
        for (int r = 1; r <= 2; r++) {
            number(cell(table, r), list, 0);
            cell(table, r).createRun().setText("การประเมินความเสี่ยง ปี 2566");
        }
        assertThat(read(document)).isEqualTo("O34=1 O35=2");
    }

    @Test
    void aListGoesOnOverTablesAndParagraphsAndBeginsAnewWhereItSaysSo() throws Exception {
        XWPFDocument document = new XWPFDocument();
        BigInteger list = list(document, STNumberFormat.DECIMAL, 1, "O%1");
        number(document.createParagraph(), list, 0);
        XWPFTable table = table(document, 4);
        number(cell(table, 1), list, 0);
        BigInteger anew = document.getNumbering().addNum(document.getNumbering().getAbstractNumID(list));
        var override = document.getNumbering().getNum(anew).getCTNum().addNewLvlOverride();
        override.setIlvl(big(0));
        override.addNewStartOverride().setVal(big(11));
        number(cell(table, 2), anew, 0);
        number(cell(table, 3), anew, 0);
        cell(table, 4).createRun().setText("O40");
        assertThat(read(document)).isEqualTo("O2=1 O11=2 O12=3 O40=4");
    }

    @Test
    void sectionsOfSeveralLevelsAreNoItemsAndBulletsNoNumbers() throws Exception {
        XWPFDocument document = new XWPFDocument();
        BigInteger sections = list(document, STNumberFormat.DECIMAL, 9, "%1.", "%1.%2");
        BigInteger bullets = list(document, STNumberFormat.BULLET, 1, "•");
        BigInteger items = list(document, STNumberFormat.DECIMAL, 1, "O%1");
        number(document.createParagraph(), sections, 0);
        XWPFTable table = table(document, 4);
        number(cell(table, 1), sections, 1);
        number(cell(table, 2), items, 0);
        number(cell(table, 3), bullets, 0);
        cell(table, 3).createRun().setText("O7");
        number(cell(table, 4), items, 0);
        assertThat(read(document)).isEqualTo("O1=2 O7=3 O2=4");
    }

    @Test
    void aStyleMayNumberItsParagraphs() throws Exception {
        XWPFDocument document = new XWPFDocument();
        BigInteger list = list(document, STNumberFormat.DECIMAL, 1, "O%1");
        CTStyle base = style("ItemBase", "");
        base.addNewPPr().addNewNumPr().addNewNumId().setVal(list);
        document.createStyles().addStyle(new XWPFStyle(base));
        document.getStyles().addStyle(new XWPFStyle(style("Item", "ItemBase")));
        XWPFTable table = table(document, 3);
        cell(table, 1).setStyle("Item");
        cell(table, 2).setStyle("ItemBase");
        cell(table, 3).setStyle("Item");
        cell(table, 3).setNumID(big(0)); // switched off
        cell(table, 3).createRun().setText("O9");
        assertThat(read(document)).isEqualTo("O1=1 O2=2 O9=3");
    }

    private static CTStyle style(String id, String base) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(id);
        if (!base.isEmpty()) {
            style.addNewBasedOn().setVal(base);
        }
        return style;
    }
}
