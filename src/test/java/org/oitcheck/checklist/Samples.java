package org.oitcheck.checklist;

import java.time.Instant;
import java.util.List;

/** Checklists for tests: one of every verdict, and builders for items that differ in little. */
public final class Samples {
    private Samples() {}

    /** An item with nothing but a place in the form and a verdict. */
    public static Item item(String id, String sub, Verdict verdict) {
        return item(id, "รายการ " + id, sub, verdict, 1);
    }

    public static Item item(String id, String title, String sub, Verdict verdict, double confidence) {
        return new Item(
                id,
                title,
                sub.replaceFirst("\\..*", ""),
                sub,
                verdict,
                confidence,
                List.of(),
                List.of(),
                "",
                0,
                List.of(),
                List.of(),
                List.of());
    }

    public static Run run(boolean complete, List<String> limits, List<Failure> failures) {
        return new Run(
                "r-20230405",
                Instant.parse("2023-04-05T02:03:04Z"),
                Instant.parse("2023-04-05T02:33:10Z"),
                312,
                96,
                failures,
                limits,
                new Coverage(430, 408, failures.size(), 2, 1, complete ? 0 : 17, complete, List.of()));
    }

    public static Checklist of(List<Item> items) {
        return Checklist.of(
                new Site("องค์การบริหารส่วนตำบลหนองตัวอย่าง", "https://www.example.go.th/"),
                2566,
                "lao",
                run(true, List.of(), List.of()),
                items,
                new RulesUsed("2566", List.of()),
                List.of());
    }

    /** A checklist with an item of every verdict, evidence, near misses, failures. */
    public static Checklist everyVerdict() {
        String home = "https://www.example.go.th/";
        String report = home + "files/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99/report-2565.pdf";
        Archive archive = new Archive("oitcheck-00001.warc.gz", 4711, "sha-256:" + "0a".repeat(32));
        List<ClickStep> path = List.of(
                new ClickStep(home, "หน้าแรก"),
                new ClickStep(home + "ita2566", "การประเมินคุณธรรมและความโปร่งใส (ITA)"),
                new ClickStep(report, "รายงานผลการดำเนินงานประจำปี พ.ศ. 2565"));
        List<Item> items = List.of(
                new Item(
                        "O1",
                        "โครงสร้างหน่วยงาน",
                        "9",
                        "9.1",
                        Verdict.FOUND,
                        0.98,
                        List.of(home + "structure"),
                        List.of(),
                        "",
                        0,
                        List.of(),
                        List.of(new Evidence(
                                home + "structure",
                                "โครงสร้างส่วนราชการ",
                                "text/html",
                                0,
                                List.of(new ClickStep(home, "หน้าแรก"), new ClickStep(home + "structure", "โครงสร้าง")),
                                List.of(new ComponentFinding(
                                        "chart",
                                        "แผนผังโครงสร้างการแบ่งส่วนราชการ",
                                        ComponentFinding.State.MET,
                                        "แผนผังโครงสร้างองค์การบริหารส่วนตำบล",
                                        0)),
                                archive)),
                        List.of()),
                new Item(
                        "O12",
                        "รายงานผลการดำเนินงานประจำปี",
                        "9",
                        "9.2",
                        Verdict.INCOMPLETE,
                        0.91,
                        List.of(report),
                        List.of("ปัญหา อุปสรรค และข้อเสนอแนะ"),
                        "เพิ่มหัวข้อปัญหา อุปสรรค และข้อเสนอแนะในรายงาน แล้วเผยแพร่ฉบับที่ครบถ้วนแทนที่เดิม",
                        0,
                        List.of("พบชื่อหน่วยงานอื่นในเอกสาร: \"องค์การบริหารส่วนตำบลอื่น\""),
                        List.of(new Evidence(
                                report,
                                "รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2565",
                                "application/pdf",
                                2565,
                                path,
                                List.of(
                                        new ComponentFinding(
                                                "budget",
                                                "ผลการใช้จ่ายงบประมาณ",
                                                ComponentFinding.State.MET,
                                                "เบิกจ่ายงบประมาณทั้งสิ้น 35,120,400 บาท",
                                                3),
                                        new ComponentFinding(
                                                "problems",
                                                "ปัญหา อุปสรรค และข้อเสนอแนะ",
                                                ComponentFinding.State.UNMET,
                                                "",
                                                0),
                                        new ComponentFinding(
                                                "targets",
                                                "ผลสัมฤทธิ์ตามเป้าหมาย",
                                                ComponentFinding.State.UNKNOWN,
                                                "",
                                                0)),
                                archive)),
                        List.of()),
                open("O18", "แผนการใช้จ่ายงบประมาณประจำปี", "9.3", Verdict.OUTDATED, home + "budget2564.pdf"),
                open("O24", "หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล", "9.4", Verdict.UNLINKED, home + "hr.pdf"),
                open("O27", "แนวปฏิบัติการจัดการเรื่องร้องเรียน", "9.5", Verdict.UNREACHABLE, home + "complain"),
                open("O34", "แผนปฏิบัติการป้องกันการทุจริต", "10.1", Verdict.UNREADABLE, home + "plan-scan.pdf"),
                open("O36", "รายงานผลการดำเนินการป้องกันการทุจริต", "10.1", Verdict.UNDECIDED, ""),
                new Item(
                        "O43",
                        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                        "10",
                        "10.2",
                        Verdict.MISSING,
                        0.88,
                        List.of(),
                        List.of(),
                        "จัดทำรายงานผลการดำเนินการตามมาตรการ แล้วเผยแพร่บนเว็บไซต์หลักพร้อมลิงก์จากเมนู ITA",
                        0,
                        List.of(),
                        List.of(),
                        List.of(new NearMiss(
                                home + "measures2566.pdf",
                                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส 2566",
                                "เป็นมาตรการ ไม่ใช่รายงานผลการดำเนินการ"))));
        return Checklist.of(
                new Site("องค์การบริหารส่วนตำบลหนองตัวอย่าง", home),
                2566,
                "lao",
                run(
                        false,
                        List.of("max-pages"),
                        List.of(new Failure(home + "complain", "NOT_FOUND", 404, List.of(home), "404 Not Found"))),
                items,
                new RulesUsed("2566", List.of()),
                List.of());
    }

    private static Item open(String id, String title, String sub, Verdict verdict, String url) {
        return new Item(
                id,
                title,
                sub.replaceFirst("\\..*", ""),
                sub,
                verdict,
                0.8,
                url.isEmpty() ? List.of() : List.of(url),
                List.of(),
                "แก้ไขแล้วเผยแพร่ใหม่",
                0,
                List.of(),
                List.of(),
                List.of());
    }
}
