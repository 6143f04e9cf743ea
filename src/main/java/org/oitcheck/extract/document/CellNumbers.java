package org.oitcheck.extract.document;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.oitcheck.thai.ThaiMonths;

/** Numbers of cells as a person sees them, with the Thai date formats (Buddhist years, Thai month names) that POI does not know. */
final class CellNumbers {
    private static final Pattern THAI_LOCALE =
            Pattern.compile("\\[\\$-(?:[0-9A-F]*?)?0?41E\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern THAI_CALENDAR =
            Pattern.compile("\\[\\$-[0-9A-F]{0,2}07[0-9A-F]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BUDDHIST = Pattern.compile("b{2,4}", Pattern.CASE_INSENSITIVE);

    private final DataFormatter formatter = new DataFormatter(Locale.US);

    /**
     * @param id     number of the format
     * @param format format code
     */
    String shown(double value, int id, String format, boolean date1904) {
        boolean date =
                DateUtil.isADateFormat(id, format) || BUDDHIST.matcher(format).find() && format.contains("d");
        if (date && DateUtil.isValidExcelDate(value)) {
            boolean buddhist = THAI_CALENDAR.matcher(format).find()
                    || BUDDHIST.matcher(format).find();
            boolean thai = THAI_LOCALE.matcher(format).find();
            if (buddhist || thai) {
                return thaiDate(DateUtil.getLocalDateTime(value, date1904), format, buddhist);
            }
        }
        try {
            return formatter.formatRawCellContents(value, id, format, date1904);
        } catch (IllegalArgumentException e) {
            return Double.toString(value); // a format code that cannot be understood
        }
    }

    private static String thaiDate(LocalDateTime date, String format, boolean buddhist) {
        String code =
                format.replaceAll("\\[[^\\]]*\\]", "").replaceAll(";.*", "").replaceAll("[\\\\\"]", "");
        int year = date.getYear() + (buddhist ? 543 : 0);
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < code.length()) {
            char c = Character.toLowerCase(code.charAt(i));
            int run = 1;
            while (i + run < code.length() && Character.toLowerCase(code.charAt(i + run)) == c) {
                run++;
            }
            switch (c) {
                case 'd' -> out.append(run > 2 ? "" : two(date.getDayOfMonth(), run));
                case 'm' -> out.append(month(date, run));
                case 'y', 'b' -> out.append(run > 2 ? Integer.toString(year) : two(year % 100, 2));
                case 'h' -> out.append(two(date.getHour(), run));
                case 's' -> out.append(two(date.getSecond(), run));
                case '@' -> {}
                default -> out.append(code, i, i + run);
            }
            i += run;
        }
        return out.toString();
    }

    private static String month(LocalDateTime date, int run) {
        int month = date.getMonthValue();
        return run >= 4
                ? ThaiMonths.names().get(month - 1)
                : run == 3 ? ThaiMonths.abbreviations().get(month - 1) : two(month, run);
    }

    private static String two(int n, int run) {
        return run > 1 && n < 10 ? "0" + n : Integer.toString(n);
    }
}
