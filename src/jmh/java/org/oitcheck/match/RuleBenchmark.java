package org.oitcheck.match;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.oitcheck.extract.Extraction;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.FiscalYear;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What rules cost: loading and compiling a pack in a fresh JVM (asked: 300 ms), and matching one document of 1,000 words against all
 * items (asked: 2 ms). Beside the time it tells the CPU time of the working thread ({@code cpuMs}, per pack or document), which other
 * work on the machine changes less. {@code bench/rules.sh} runs it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RuleBenchmark {
    private static final int WORDS = 1000;
    private static final int DOCUMENTS = 10;

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

    /** CPU time of the thread in one iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        /** Milliseconds for one pack or document. */
        public double cpuMs;

        /** Forgets the iteration before. */
        @Setup(Level.Iteration)
        public void clear() {
            cpuMs = 0;
        }

        private void took(long nanosSince, int times) {
            cpuMs = (now() - nanosSince) / 1e6 / times;
        }

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    /** Which pack. */
    @State(Scope.Benchmark)
    public static class Form {
        /** Folder of the rules. */
        @Param("rules")
        public String rules = "";

        /** Year of the form. */
        @Param("2566")
        public int year;

        RulePack load() {
            return new RulePacks(Path.of(rules)).load(year, RulePacks.DEFAULT_PROFILE, Optional.empty());
        }
    }

    /** A pack ready for judging. */
    @State(Scope.Thread)
    public static class Judges {
        private NameMatcher names;
        private ItemJudge judge;
        private Identifier identifier;
        private int next;

        /** Loads the pack and learns its examples. */
        @Setup
        public void make(Form form) {
            RulePack pack = form.load();
            names = new NameMatcher(pack);
            YearJudge years = new YearJudge(new FiscalYear(pack.year()));
            judge = new ItemJudge(u -> true, years, new ComponentJudge(new Checks(years)));
            Resemblance resemblance = new Resemblance(pack);
            resemblance.of(document(-1));
            identifier = new Identifier(names, Agencies.of("", List.of()), resemblance);
        }
    }

    /** Reads, checks and compiles all items, in a fresh JVM. */
    @Benchmark
    @Fork(
            value = 5,
            jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public int load(Form form, Cpu cpu) {
        long start = Cpu.now();
        int named =
                new NameMatcher(form.load()).match("รายงานผลการจัดซื้อจัดจ้าง").size();
        cpu.took(start, 1);
        return named;
    }

    /** Says of ten new documents which items they are, and judges them as that; nothing that a document keeps may help. */
    @Benchmark
    @Fork(
            value = 2,
            jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
    @Warmup(iterations = 20)
    @Measurement(iterations = 30)
    public int tenDocuments(Judges judges, Cpu cpu) {
        long start = Cpu.now();
        int seen = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Map<Rule, Candidate> found = judges.identifier.identify(document(judges.next++));
            for (Map.Entry<Rule, Candidate> c : found.entrySet()) {
                seen += judges.judge.judge(c.getKey(), List.of(c.getValue())).size();
            }
        }
        cpu.took(start, DOCUMENTS);
        return seen;
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
}
