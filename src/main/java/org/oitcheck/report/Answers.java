package org.oitcheck.report;

import org.oitcheck.checklist.Item;

/** The มี/ไม่มี column of the answer form. */
final class Answers {
    private Answers() {}

    /**
     * "Yes" where this year's information can be shown, "no" where it cannot; empty where a person must look first, because
     * neither could be stood for.
     */
    static String of(Item item, Texts texts) {
        return switch (item.verdict()) {
            case FOUND, INCOMPLETE -> texts.get("answer.yes");
            case OUTDATED, UNLINKED, UNREACHABLE, MISSING -> texts.get("answer.no");
            case UNREADABLE, UNDECIDED -> "";
        };
    }
}
