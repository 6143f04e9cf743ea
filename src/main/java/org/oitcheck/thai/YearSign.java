package org.oitcheck.thai;

/**
 * What a piece of text means to the reader of years. Each sign has a letter; the letters of a text in a row are its <em>shape</em>,
 * over which {@link YearRules} are written: {@code ต.ค.65 - มี.ค.66} has the shape {@code MytMy}.
 */
enum YearSign {
    /** Four digits that can be a Buddhist-era year. */
    BUDDHIST('Y'),
    /** Four digits that can be a Common Era year. */
    COMMON('C'),
    /** Two digits that can be a Buddhist-era year, 55 to 80. */
    SHORT('y'),
    /** A number from 1 to 31. */
    SMALL('d'),
    /** Any other number: never a year. */
    NUMBER('n'),
    /** A whole date in one number: 25660405, 5.4.2566; the value is yyyymmdd, Common Era. */
    WHOLE_DATE('8'),
    /** ปีงบประมาณ, ปีงบ, fy. */
    FISCAL_CUE('F'),
    /** งบประมาณ, which makes the ปี beside it a fiscal year. */
    BUDGET('b'),
    /** ปี, ประจำปี. */
    YEAR_CUE('A'),
    /** พ.ศ. */
    BUDDHIST_ERA('e'),
    /** ค.ศ. */
    COMMON_ERA('c'),
    /** ปีการศึกษา, ภาคเรียนที่. */
    ACADEMIC('a'),
    /** Name of a month; the value is 1 to 12. */
    MONTH('M'),
    /** เดือน. */
    MONTH_WORD('m'),
    /** วันที่. */
    DAY_WORD('D'),
    /** Dash, ถึง. */
    TO('t'),
    SLASH('s'),
    /** และ, comma. */
    AND('&'),
    /** ไตรมาสที่. */
    QUARTER('Q'),
    /** รอบ, รอบที่. */
    ROUND('R'),
    /** แรก. */
    FIRST('h'),
    /** หลัง. */
    SECOND('H'),
    /** ครึ่งปีแรก, ครึ่งปีหลัง; the value is 1 or 2. */
    HALF_YEAR('S'),
    /** พระราชบัญญัติ, ระเบียบ, ว่าด้วย. */
    LAW('L'),
    /** ฉบับที่. */
    ISSUE('V'),
    /** ita, oit, การประเมินคุณธรรมและความโปร่งใส. */
    FORM('O'),
    /** Words that may stand between the name of the assessment and its year. */
    FORM_PART('o'),
    /** Number of an item in a file name or title: o22. */
    ITEM('i'),
    /** โทร. */
    PHONE('T'),
    OPEN('('),
    CLOSE(')'),
    LINE_END('N'),
    /** Anything else, as long as it lasts. */
    OTHER('x');

    final char letter;

    YearSign(char letter) {
        this.letter = letter;
    }

    boolean isNumber() {
        return ordinal() <= NUMBER.ordinal();
    }

    boolean isYear() {
        return this == BUDDHIST || this == COMMON || this == SHORT;
    }

    /** Whether a number right after this sign is very probably a year. */
    boolean announcesYear() {
        return switch (this) {
            case FISCAL_CUE, YEAR_CUE, BUDDHIST_ERA, COMMON_ERA, ACADEMIC, MONTH, FORM -> true;
            default -> false;
        };
    }
}
