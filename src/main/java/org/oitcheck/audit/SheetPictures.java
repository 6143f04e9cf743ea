package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPictureData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGroupShape;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTPicture;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * QR codes in the pictures of one workbook, by the cell that a picture is anchored to or stands in; over merged cells, by their first.
 * Takes anchors as the file writes them: letting POI compute them walks over rows and columns for as long as the file asks.
 */
final class SheetPictures {
    private static final int MOST_ANCHORS = 2_000;
    /** Groups in groups. */
    private static final int DEEPEST = 4;

    private final PictureCodes pictures = new PictureCodes();
    private final CellPictures placed;
    private final WpsPictures wps;

    SheetPictures(XSSFWorkbook book) {
        placed = new CellPictures(book);
        wps = new WpsPictures(book);
    }

    /** Texts of the codes of the picture in a cell; one empty text for a picture without any that can be read, none for no picture. */
    List<String> codes(XSSFCell cell) {
        return cell.getCTCell().isSetVm()
                ? placed.picture(cell.getCTCell().getVm())
                        .map(p -> p.map(pictures::of).orElse(List.of("")))
                        .orElse(List.of())
                : List.of();
    }

    /** Texts of the codes of the picture that a formula of WPS shows, as those of a picture in a cell. */
    List<String> codes(String formula) {
        return wps.picture(formula).map(pictures::of).orElse(List.of(""));
    }

    /** Texts of the codes over cells; a picture without any that can be read counts as one empty text. */
    Map<CellAddress, List<String>> codes(XSSFSheet sheet) {
        Map<CellAddress, List<String>> out = new LinkedHashMap<>();
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return out;
        }
        List<Anchored> all = new ArrayList<>();
        for (CTTwoCellAnchor a : drawing.getCTDrawing().getTwoCellAnchorList()) {
            gather(a.getFrom(), a.getPic(), a.getGrpSp(), DEEPEST, all);
        }
        for (CTOneCellAnchor a : drawing.getCTDrawing().getOneCellAnchorList()) {
            gather(a.getFrom(), a.getPic(), a.getGrpSp(), DEEPEST, all);
        }
        List<CellRangeAddress> merged = sheet.getMergedRegions(); // made anew by each call
        for (Anchored p : all) {
            if (p.row() <= FormTable.MAX_ROWS && p.column() < FormTable.MAX_COLUMNS) {
                out.computeIfAbsent(first(merged, p), k -> new ArrayList<>()).addAll(codes(drawing, p.picture()));
            }
        }
        return out;
    }

    private record Anchored(int row, int column, CTPicture picture) {}

    private static void gather(
            CTMarker from, @Nullable CTPicture picture, @Nullable CTGroupShape group, int depth, List<Anchored> out) {
        if (picture != null && out.size() < MOST_ANCHORS && from.getRow() >= 0 && from.getCol() >= 0) {
            out.add(new Anchored(from.getRow(), from.getCol(), picture));
        }
        if (group != null && depth > 0) {
            group.getPicList().forEach(p -> gather(from, p, null, depth, out));
            group.getGrpSpList().forEach(g -> gather(from, null, g, depth - 1, out));
        }
    }

    private static CellAddress first(List<CellRangeAddress> merged, Anchored p) {
        for (CellRangeAddress region : merged) {
            if (region.isInRange(p.row(), p.column())) {
                return new CellAddress(region.getFirstRow(), region.getFirstColumn());
            }
        }
        return new CellAddress(p.row(), p.column());
    }

    private List<String> codes(XSSFDrawing drawing, CTPicture picture) {
        String id = picture.getBlipFill() == null || picture.getBlipFill().getBlip() == null
                ? ""
                : picture.getBlipFill().getBlip().getEmbed();
        if (!(drawing.getRelationById(id) instanceof XSSFPictureData data)) {
            return List.of(""); // a picture that is only linked to lies outside the file
        }
        return pictures.of(data.getPackagePart());
    }
}
