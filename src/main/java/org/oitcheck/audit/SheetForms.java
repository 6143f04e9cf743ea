package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oitcheck.audit.FormAnswer.Said;

/**
 * The forms on several sheets of one workbook as one: agencies give each indicator a sheet of its own. A sheet that answers what another
 * has answered (last year's form, a copy) is left out, and that is told.
 */
final class SheetForms {
    private SheetForms() {}

    /** @param sheets forms in the order of the sheets, at least one */
    static AnswerForm together(List<FormRows> sheets) {
        List<FormRows> byRows = sheets.stream()
                .sorted(Comparator.comparingLong(FormRows::count).reversed())
                .toList();
        if (sheets.size() == 1 || byRows.get(0).count() == 0) {
            return byRows.get(0).form();
        }
        FormRows first = byRows.get(0);
        AnswerForm main = first.form();
        Map<Integer, AnswerForm> kept = new TreeMap<>();
        kept.put(sheets.indexOf(first), main);
        Map<String, String> answered = new LinkedHashMap<>();
        said(main).forEach(a -> answered.put(a.item(), first.sheet()));
        List<FormNote> notes = new ArrayList<>();
        for (FormRows sheet : byRows.subList(1, byRows.size())) {
            AnswerForm form = sheet.form();
            List<FormAnswer> said = said(form);
            List<FormAnswer> again =
                    said.stream().filter(a -> answered.containsKey(a.item())).toList();
            if (again.isEmpty()) {
                kept.put(sheets.indexOf(sheet), form);
                said.forEach(a -> answered.put(a.item(), sheet.sheet()));
            } else {
                FormAnswer one = again.get(0);
                notes.add(FormNote.of(
                        "note.sheet", form.file(), sheet.sheet(), one.item(), answered.getOrDefault(one.item(), "")));
            }
        }
        return joined(main, List.copyOf(kept.values()), notes);
    }

    private static AnswerForm joined(AnswerForm main, List<AnswerForm> forms, List<FormNote> more) {
        Map<String, FormAnswer> answers = new LinkedHashMap<>();
        List<FormNote> notes = new ArrayList<>();
        for (AnswerForm f : forms) {
            f.answers().forEach(a -> answers.merge(a.item(), a, (old, now) -> blank(now) ? old : now));
            notes.addAll(f.notes());
        }
        notes.addAll(more);
        return new AnswerForm(
                main.file(),
                forms.stream()
                        .map(AnswerForm::agency)
                        .filter(n -> !n.isEmpty())
                        .findFirst()
                        .orElse(""),
                forms.stream()
                        .map(AnswerForm::home)
                        .filter(h -> !h.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                List.copyOf(answers.values()),
                notes);
    }

    private static List<FormAnswer> said(AnswerForm form) {
        return form.answers().stream().filter(a -> !blank(a)).toList();
    }

    private static boolean blank(FormAnswer a) {
        return a.said() == Said.BLANK
                && a.urls().isEmpty()
                && a.unusable().isEmpty()
                && a.explanation().isBlank()
                && a.remarks().isEmpty();
    }
}
