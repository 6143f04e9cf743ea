package org.oitcheck.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.thai.SearchText;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Knows the form's own words, so that a page which only repeats them discloses nothing. Agencies put the requirement of an item on its
 * page, word for word or with small changes, and leave it at that: all key words are there and no information. A block is the form
 * speaking when most of its letters lie in runs that also stand in the titles, requirements and components of the pack. Immutable.
 */
final class FormWords {
    /** Letters of a run; shorter ones are words that everybody uses. */
    private static final int RUN = 8;
    /** Letters below which a block is a word or two: headings of tables, captions. */
    private static final int SHORTEST = 14;

    private static final double MOSTLY = 0.75;
    /** Share of the page's words from which on it is a page of the form. */
    private static final double DOMINATES = 0.5;

    /** What systems and webmasters write where nothing is, and what stands around the form's words. */
    private static final Pattern NOTHING = Pattern.compile(
            "ไม่มีเนื้อหา|ไม่พบ(?:เอกสาร|ข้อมูล|รายการ|เนื้อหา|ไฟล์)|ไม่มี(?:เอกสาร|ไฟล์|รายการ)(?:แนบ|ใน|ที่|$)|(?:^|\\D)0รายการ|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:รวบรวม|ปรับปรุง|จัดทำ|จัดเตรียม|ดำเนินการ(?:ปรับปรุง|รวบรวม|จัดทำ|เผยแพร่|นำ))"
                    + "|กำลัง(?:ปรับปรุง|รวบรวม|จัดทำ)|รอ(?:การ)?(?:เผยแพร่|ข้อมูล|อัป|อัพ)|หน้าก่อน|หน้าถัดไป|(?:ตัวชี้วัด|ประเด็น)(?:ย่อย)?ที่(?=\\d)|ยังไม่(?:ได้|มีการ)(?:จัด)?(?:ทำ|สรุป|เผยแพร่|ลง)(?:รายงาน|ข้อมูล|เอกสาร|$)|จะ(?:นำมา)?(?:ลง|เผยแพร่)ให้(?:ทราบ)?(?:เมื่อ|ภายหลัง|ต่อไป)|องค์ประกอบ(?:ด้าน)?ข้อมูล|รายละเอียดที่ต้อง|สิ่งที่ต้อง(?:เผยแพร่|เปิดเผย)"
                    + "|แบบ(?:ตรวจ|วัด)|คำอธิบายหมวด|under\\s?construction|coming\\s?soon|ลิงก์ประกอบ|เผยแพร่ในลำดับต่อไป|no\\s?(?:data|content|results?)");

    /** A counted thing is information whatever words stand around it. */
    private static final Pattern COUNTED =
            Pattern.compile("\\d\\s*(?:เรื่อง|ราย|คน|ครั้ง|บาท|โครงการ|อัตรา|คะแนน)|\\d\\.\\d\\d");
    /** When a page was put up and how often it was read. */
    private static final Pattern META = Pattern.compile(
            "^.{0,80}(?:อ่าน|เข้าชม|เปิดอ่าน|ผู้ชม|(?i:views?|hits?))[ :]{0,3}[\\d,๐-๙]{1,9}[^\\n]{0,12}$");

    /** Bits of the filter before {@link #runs}; nearly all runs of a text are no run of the form. */
    private static final int FILTER = 1 << 18;
    /** What the letter that leaves a run is worth in the hash of the run, {@code 31} to the power {@value #RUN}. */
    private static final int LEAVING = power();

    private final Set<String> runs = new HashSet<>();
    private final BitSet hashes = new BitSet(FILTER);

    FormWords(RulePack pack) {
        for (Rule rule : pack.rules()) {
            learn(rule.title());
            learn(rule.asks());
            rule.components().forEach(c -> learn(c.title()));
        }
    }

    private void learn(String text) {
        String dense = SearchText.of(text).dense();
        for (int i = 0; i + RUN <= dense.length(); i++) {
            String run = dense.substring(i, i + RUN);
            runs.add(run);
            hashes.set(slot(run.hashCode()));
        }
    }

    /** Blocks without the form's words when they dominate the page; else all of them. */
    List<Block> without(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        double form = 0;
        double all = 0;
        for (Block b : blocks) {
            boolean words = b.kind() != Block.Kind.HEADING && b.linkText() < 0.5;
            if (META.matcher(b.text()).find()) {
                kept.add(b);
                continue;
            }
            double own = words ? b.text().length() * (1 - b.linkText()) : 0;
            all += own;
            if (words && (b.kind() != Block.Kind.ROW && speaks(b.text()) || nothing(b.text()))) {
                form += own;
            } else {
                kept.add(b);
            }
        }
        return form > 0 && form >= DOMINATES * all ? kept : blocks;
    }

    private static boolean nothing(String text) {
        return text.length() < 200
                && NOTHING.matcher(ThaiNormaliser.normaliseText(text)).find();
    }

    /** Whether most letters of the text stand in the form in the same order. */
    boolean speaks(String text) {
        String dense = SearchText.of(text.length() > 600 ? text.substring(0, 600) : text)
                .dense();
        return dense.length() >= SHORTEST
                && covered(dense) >= MOSTLY * dense.length()
                && !COUNTED.matcher(ThaiNormaliser.normaliseText(text)).find();
    }

    /** Number of letters that lie in runs of the form. */
    private int covered(String dense) {
        char[] letters = dense.toCharArray();
        int covered = 0;
        int until = 0;
        int hash = 0; // of the last RUN letters, as String counts it
        for (int end = 1; end <= letters.length; end++) {
            hash = 31 * hash + letters[end - 1] - (end > RUN ? LEAVING * letters[end - 1 - RUN] : 0);
            int start = end - RUN;
            if (start >= 0 && hashes.get(slot(hash)) && runs.contains(dense.substring(start, end))) {
                covered += end - Math.max(start, until);
                until = end;
            }
        }
        return covered;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 14) & FILTER - 1;
    }

    private static int power() {
        int power = 1;
        for (int i = 0; i < RUN; i++) {
            power *= 31;
        }
        return power;
    }
}
