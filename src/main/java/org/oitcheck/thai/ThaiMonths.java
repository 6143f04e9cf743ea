package org.oitcheck.thai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of the months as Thai documents write them, each with its number, 1 to 12. */
public final class ThaiMonths {
    private static final List<String> FULL = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> ABBREVIATED =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private ThaiMonths() {}

    /** Full names, January first. */
    public static List<String> names() {
        return FULL;
    }

    /** Abbreviations with all their dots, {@code ม.ค.} first. */
    public static List<String> abbreviations() {
        return ABBREVIATED;
    }

    /** Full names, and the misspellings and clipped forms that are frequent. */
    static Map<String, Integer> full() {
        Map<String, Integer> names = numbered(FULL);
        names.put("กุมภาพันธุ์", 2);
        names.put("กุมภาพันธ", 2);
        names.put("พฤษจิกายน", 11);
        names.put("พฤศจิการยน", 11);
        return names;
    }

    /** {@code ต.ค.}, all dots there. */
    static Map<String, Integer> abbreviated() {
        return numbered(ABBREVIATED);
    }

    /** {@code ต.ค}, {@code ตค.}, {@code ตค}, and clipped names: also part of other words, so they count only before a number or a dash. */
    static Map<String, Integer> loose() {
        Map<String, Integer> names = new LinkedHashMap<>();
        numbered(ABBREVIATED).forEach((name, month) -> {
            names.put(name.substring(0, name.length() - 1), month);
            String bare = name.replace(".", "");
            names.put(bare, month);
            names.put(bare + ".", month);
        });
        names.put("มกรา", 1);
        names.put("กุมภา", 2);
        names.put("มีนา", 3);
        names.put("เมษา", 4);
        names.put("พฤษภา", 5);
        names.put("มิถุนา", 6);
        names.put("กรกฎา", 7);
        names.put("สิงหา", 8);
        names.put("กันยา", 9);
        names.put("ตุลา", 10);
        names.put("พฤศจิกา", 11);
        names.put("ธันวา", 12);
        return names;
    }

    /** {@code january}, {@code jan}, {@code jan.}. */
    static Map<String, Integer> english() {
        Map<String, Integer> names = numbered(ENGLISH);
        numbered(ENGLISH).forEach((name, month) -> {
            names.put(name.substring(0, 3), month);
            names.put(name.substring(0, 3) + ".", month);
        });
        names.put("sept", 9);
        names.put("sept.", 9);
        return names;
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbered = new LinkedHashMap<>();
        for (String name : names) {
            numbered.put(name, numbered.size() + 1);
        }
        return numbered;
    }
}
