package org.oitcheck.match;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.extract.Extraction;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.FiscalYear;

/**
 * Measures what rules cost: loading and compiling a pack in a fresh JVM, and matching one document of 1,000 words against all items.
 * In milliseconds of CPU of this thread, which other work on the machine hardly changes; {@code bench/rules.sh} runs it in several JVMs.
 */
public final class RuleSpeed {
    private static final int WORDS = 1000;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 60;

    private static final String[] SENTENCE = {
        "รายงาน",
        "ผล",
        "การ",
        "จัดซื้อ",
        "จัดจ้าง",
        "ประจำปี",
        "งบประมาณ",
        "พ.ศ.",
        "2565",
        "ของ",
        "องค์การ",
        "บริหาร",
        "ส่วน",
        "ตำบล",
        "ปัญหา",
        "อุปสรรค",
        "และ",
        "ข้อเสนอแนะ",
        "จำนวน",
        "250,000",
        "บาท",
        "ดำเนินการ",
        "แล้วเสร็จ",
        "ตาม",
        "แผน",
        "โครงการ",
        "ก่อสร้าง",
        "ถนน",
        "คอนกรีต",
        "หมู่ที่",
        "4"
    };

    private RuleSpeed() {}

    /** Arguments: rules folder, year. Prints two lines: {@code load MS wall CPU} and {@code match MEDIAN-MS}. */
    public static void main(String[] arguments) {
        long wall = System.nanoTime();
        long cpu = cpu();
        RulePack pack =
                new RulePacks(Path.of(arguments[0])).load(Integer.parseInt(arguments[1]), "lao", Optional.empty());
        NameMatcher names = new NameMatcher(pack);
        names.match("รายงานผลการจัดซื้อจัดจ้าง");
        tell("load", "%.0f ms wall, %.0f ms CPU", (System.nanoTime() - wall) / 1e6, (cpu() - cpu) / 1e6);

        YearJudge years = new YearJudge(new FiscalYear(pack.year()));
        ComponentJudge components = new ComponentJudge(new Checks(years));
        ItemJudge judge = new ItemJudge(u -> true, years, components);
        Identifier identifier = new Identifier(names, Agencies.of("", List.of()), new Resemblance(names.pack()));
        double[] times = new double[ROUNDS];
        double[] every = new double[ROUNDS];
        int seen = 0;
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            Unit unit = document(i); // a new one each time: nothing that a unit keeps may help
            long start = cpu();
            for (Map.Entry<Rule, Candidate> c : identifier.identify(unit).entrySet()) {
                seen += judge.judge(c.getKey(), List.of(c.getValue())).size();
            }
            long named = cpu();
            for (Rule rule : pack.rules()) {
                seen += components
                        .judge(rule, List.of(new ComponentJudge.Dated(unit, years.judge(unit, rule, Optional.empty()))))
                        .size();
            }
            if (i >= 0) {
                times[i] = (named - start) / 1e6;
                every[i] = (cpu() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        Arrays.sort(every);
        tell("match", "%.2f ms CPU (median of %d documents)", times[ROUNDS / 2], ROUNDS);
        tell("all", "%.2f ms CPU with every component of every item (%d findings)", every[ROUNDS / 2], seen);
    }

    private static Unit document(int number) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < WORDS; w++) {
            text.append(SENTENCE[Math.floorMod(w * 7 + number, SENTENCE.length)])
                    .append(w % 14 == 13 ? "\n" : " ");
        }
        String title = "รายงานผลการจัดซื้อจัดจ้างประจำปีงบประมาณ พ.ศ. 2565 ฉบับที่ " + number;
        UnitText body = new UnitText(List.of(new Extraction.Part(1, "", title + "\n" + text, 1.0)), true);
        return new Unit(
                PageUrl.parse("http://rule.test/document.pdf").orElseThrow(),
                Unit.State.READ,
                Optional.empty(),
                Optional.empty(),
                "",
                title,
                List.of(new Naming(Naming.Source.HEAD, title)),
                List.of(),
                body,
                Optional.empty(),
                List.of(),
                false,
                false,
                body.length(),
                false);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void tell(String what, String form, Object... values) {
        System.out.println(what + " " + String.format(Locale.ROOT, form, values));
    }
}
