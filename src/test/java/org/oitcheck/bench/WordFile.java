package org.oitcheck.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** A Word file as Thai offices make it: complex-script fonts, lines filled by Thai distribution, header and footer. */
final class WordFile {
    private WordFile() {}

    static void write(Path file, String font, List<String> paragraphs, List<List<String>> rows, boolean columns)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            run(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), PdfSet.HEADER, font);
            run(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), PdfSet.FOOTER, font);
            for (String paragraph : paragraphs) {
                XWPFParagraph p = document.createParagraph();
                p.getCTP().addNewPPr().addNewJc().setVal(STJc.THAI_DISTRIBUTE);
                run(p, paragraph, font);
            }
            if (!rows.isEmpty()) {
                XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        run(
                                table.getRow(r).getCell(c).getParagraphs().get(0),
                                rows.get(r).get(c),
                                font);
                    }
                }
            }
            var section = document.getDocument().getBody().isSetSectPr()
                    ? document.getDocument().getBody().getSectPr()
                    : document.getDocument().getBody().addNewSectPr();
            var size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(11906));
            size.setH(BigInteger.valueOf(16838));
            if (columns) {
                var cols = section.addNewCols();
                cols.setNum(BigInteger.TWO);
                cols.setSpace(BigInteger.valueOf(600));
            }
            document.write(out);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, String font) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.cs);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(15);
        CTRPr properties = run.getCTR().getRPr();
        properties.addNewSzCs().setVal(BigInteger.valueOf(30));
        properties.addNewCs();
        properties.addNewLang().setBidi("th-TH");
    }
}
