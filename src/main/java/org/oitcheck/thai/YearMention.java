package org.oitcheck.thai;

/**
 * One statement of a year or period in a text.
 *
 * @param kind   what kind of statement
 * @param first  first fiscal year that the statement covers (equal to {@code last} for one year)
 * @param last   last fiscal year covered
 * @param period months covered when the statement names months or quarters or "6 months" with a year; else the whole years
 * @param words  the words it was read from, as in the normal form
 * @param start  index of the first char in the normal form
 * @param end    index after the last char in the normal form
 */
public record YearMention(
        Kind kind, FiscalYear first, FiscalYear last, Period period, String words, int start, int end) {

    /** Kinds of statement, strongest first: a document's subject year is said by the strongest kind near its title. */
    public enum Kind {
        /** "ปีงบประมาณ พ.ศ. 2566", "ประจำปีงบประมาณ 2566", "งบประมาณปี 66", "FY2566". */
        FISCAL,
        /** A range of months: "ต.ค.65–มี.ค.66", "1 ตุลาคม 2565 - 31 มีนาคม 2566", "ไตรมาสที่ 2/2566", "รอบ 6 เดือน ปี 2566". */
        PERIOD,
        /**
         * "ประจำปี 2566", "ปี พ.ศ. 2566", "ปี 66", "ค.ศ. 2023": subject year, calendar or fiscal not said; taken as the fiscal year.
         * So is an academic year ("ปีการศึกษา 2566", which really runs from May to March).
         */
        YEAR,
        /** A month with a year: "เดือนมกราคม 2566". */
        MONTH,
        /** Several years of a plan: "พ.ศ. 2566 - 2570", "แผน 3 ปี (2564-2566)". */
        RANGE,
        /** A full date: "ณ วันที่ 5 เมษายน 2566": usually publication or signature, not the subject. */
        DATE,
        /** A bare number "2566" that may be a year, also in a file name or in the number of a meeting or order, "ครั้งที่ 1/2566". */
        BARE,
        /** The year in the name of an assessment or its form: "ITA 2566", "OIT ปี 2566". The documents asked for may be of another year. */
        FORM,
        /** Year of a law: "พระราชบัญญัติ … พ.ศ. 2560", "ระเบียบ … พ.ศ. 2561": never the subject year. */
        LAW
    }

    /** Whether the year belongs to what is covered. */
    public boolean covers(FiscalYear year) {
        return first.compareTo(year) <= 0 && last.compareTo(year) >= 0;
    }
}
