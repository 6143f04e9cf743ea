package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Decision;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/**
 * An item in a folder of results that a person decides on: of a check, or of the verification of a form.
 *
 * @param year  fiscal year of the form, Buddhist era
 * @param ruled what the rules say, whatever a person said before
 * @param urls  addresses that the decision may be about, best first: for a form those that were submitted, then better ones
 */
record JudgedItem(int year, Verdict ruled, List<String> urls) {
    private static final String CHECKLIST = "checklist.json";
    private static final String VERIFICATION = "verification.json";

    /**
     * @param written the item as the user wrote it, for the message
     * @throws UserError when the results do not have the item
     */
    static JudgedItem of(Path folder, String id, String written) throws Exception {
        if (!Files.exists(folder.resolve(CHECKLIST)) && Files.exists(folder.resolve(VERIFICATION))) {
            Verification v = Verification.read(folder.resolve(VERIFICATION));
            return v.items().stream()
                    .filter(i -> i.id().equals(id))
                    .findFirst()
                    .map(i -> of(v.year(), i))
                    .orElseThrow(() -> unknown(written, v.year()));
        }
        Checklist c = ChecklistJson.read(folder.resolve(CHECKLIST));
        return c.items().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .map(i -> of(c.year(), i))
                .orElseThrow(() -> unknown(written, c.year()));
    }

    private static JudgedItem of(int year, Item i) {
        return new JudgedItem(year, i.decided().map(Decision::ruled).orElse(i.verdict()), i.urls());
    }

    private static JudgedItem of(int year, VerifiedItem i) {
        List<String> urls =
                new ArrayList<>(i.urls().stream().map(VerifiedUrl::url).toList());
        urls.addAll(i.better());
        Optional<Decision> before = i.personal().stream().findFirst();
        return new JudgedItem(year, before.map(Decision::ruled).orElse(i.siteVerdict()), urls);
    }

    private static UserError unknown(String written, int year) {
        return new UserError(UserError.USAGE, "error.decide.item", written, Integer.toString(year));
    }
}
