package org.oitcheck.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.Objection;
import org.oitcheck.checklist.Objection.Ground;
import org.oitcheck.checklist.Objection.Strength;

/** Drafts of statements in official Thai, whatever the language of the pack: they go to Thai assessors. Says only what the archive shows. */
final class ObjectionText {
    private static final int LONGEST_QUOTE = 160;
    private static final int MOST_POINTS = 8;

    private final Objection objection;
    private final Texts thai = Texts.of(Locale.forLanguageTag("th"));

    ObjectionText(Objection objection) {
        this.objection = objection;
    }

    /** The objection with a draft at each item. */
    static Objection drafted(Objection o) {
        ObjectionText text = new ObjectionText(o);
        return o.with(o.grounds().stream()
                .map(g -> g.withStatement(text.statement(g)))
                .toList());
    }

    String statement(Ground g) {
        return Digits.THAI.in(Clean.text(
                switch (g.strength()) {
                    case GROUND, PARTIAL -> shown(g);
                    case PERSON ->
                        "ข้อ " + g.id() + " " + g.title()
                                + " สำเนาที่เก็บไว้ ณ วันส่งแบบตอบ ไม่อาจอ่านด้วยโปรแกรมได้ชัดเจนพอ ขอให้ผู้รับผิดชอบเปิดดูภาพและสำเนาที่แนบก่อน"
                                + " หากเห็นว่าข้อมูลครบถ้วน จึงเขียนคำชี้แจงโดยอ้างหน้าและข้อความที่ปรากฏ หากไม่ครบถ้วน ไม่ควรยื่นคำชี้แจงในข้อนี้";
                    case NONE -> none(g);
                }));
    }

    private String agency() {
        return objection.agency().isBlank() ? "หน่วยงาน" : objection.agency();
    }

    private String shown(Ground g) {
        StringBuilder out = new StringBuilder("ตามที่ผลการประเมินเบื้องต้น ข้อ ")
                .append(g.id())
                .append(' ')
                .append(g.title());
        out.append(
                g.refused().isBlank()
                        ? " ไม่ผ่านการประเมิน"
                        : " ไม่ผ่านการประเมิน โดยมีข้อสังเกตว่า “" + g.refused() + "”");
        out.append(" นั้น ")
                .append(agency())
                .append(" ขอชี้แจงว่า ได้เผยแพร่ข้อมูลดังกล่าวไว้บนเว็บไซต์ตามที่อยู่ที่ระบุในแบบตอบ คือ ");
        List<String> urls = g.pieces().stream()
                .filter(EvidencePiece::submitted)
                .filter(p -> p.archive().present())
                .map(p -> Addresses.readable(p.url()))
                .toList();
        out.append(String.join(" และ ", urls)).append(' ');
        g.pieces().stream()
                .filter(p -> p.submitted() && !p.at().isEmpty() && p.archive().present())
                .findFirst()
                .ifPresent(p -> out.append("ซึ่งเมื่อ")
                        .append("วันที่ ")
                        .append(thai.time(Instant.parse(p.at())))
                        .append(" เปิดได้ตามปกติ (รหัสสถานะ ")
                        .append(p.status())
                        .append(") "));
        out.append("และปรากฏข้อมูลดังนี้ ").append(points(g));
        if (g.strength() == Strength.GROUND) {
            out.append(" ครบถ้วนตามที่แบบกำหนด");
        } else if (g.missing().isEmpty()) {
            out.append(" ทั้งนี้ สำเนาที่เก็บไว้ไม่แสดงเส้นทางการคลิกจากหน้าแรกของเว็บไซต์หลักไปยังข้อมูลดังกล่าว");
        } else {
            out.append(" ทั้งนี้ สำเนาที่เก็บไว้ไม่ปรากฏ ").append(String.join(" และ ", g.missing()));
        }
        out.append(" รายละเอียดตามภาพและสำเนาในชุดหลักฐานที่แนบ");
        out.append(
                g.strength() == Strength.GROUND
                        ? " จึงขอได้โปรดพิจารณาทบทวนผลการประเมินในข้อนี้"
                        : " จึงขอได้โปรดพิจารณาข้อมูลในส่วนที่ปรากฏ");
        return out.toString();
    }

    /** One point for each quote that was found, with the components that it shows. */
    private static String points(Ground g) {
        Map<String, List<String>> byQuote = new LinkedHashMap<>();
        for (EvidencePiece p : g.pieces()) {
            for (ComponentFinding f : p.quotes()) {
                if (f.state() == ComponentFinding.State.MET && !f.quote().isBlank()) {
                    String page = f.page() > 0 ? " (หน้า " + f.page() + ")" : "";
                    List<String> titles = byQuote.computeIfAbsent(quoted(f.quote()) + page, k -> new ArrayList<>());
                    if (!titles.contains(f.title())) {
                        titles.add(f.title());
                    }
                }
            }
        }
        List<String> points = new ArrayList<>();
        byQuote.entrySet().stream()
                .limit(MOST_POINTS)
                .forEach(e -> points.add("(" + (points.size() + 1) + ") " + String.join(" และ ", e.getValue())
                        + " ความว่า " + e.getKey()));
        return String.join(" ", points);
    }

    private static String quoted(String quote) {
        // texts of PDF files often have the tone mark before the vowel
        String one = quote.replaceAll("([\u0E48-\u0E4B])([\u0E31\u0E34-\u0E39])", "$2$1")
                .replaceAll("\\s+", " ")
                .strip();
        return "“" + (one.length() <= LONGEST_QUOTE ? one : one.substring(0, LONGEST_QUOTE) + "…") + "”";
    }

    private String none(Ground g) {
        String why;
        if (g.pieces().isEmpty()) {
            why = "แบบตอบไม่ได้ระบุที่อยู่ (URL) ของข้อนี้";
        } else {
            List<String> each = new ArrayList<>();
            for (EvidencePiece p :
                    g.pieces().stream().filter(EvidencePiece::submitted).toList()) {
                String fate = p.failure().isEmpty()
                        ? "เปิดได้ แต่ไม่ปรากฏข้อมูลของข้อนี้สำหรับปีที่ประเมิน"
                        : "เปิดไม่ได้ (" + thai.cause(p.failure()) + ")";
                each.add(Addresses.readable(p.url()) + " " + fate);
            }
            why = "ตามสำเนาที่เก็บไว้ ณ วันส่งแบบตอบ ที่อยู่ที่ส่ง " + String.join(" และ ", each);
        }
        return "ไม่มีเหตุที่จะโต้แย้ง ข้อ " + g.id() + " " + g.title() + " " + why;
    }
}
