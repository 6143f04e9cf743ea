package org.oitcheck.audit;

import java.util.List;
import java.util.Optional;
import org.oitcheck.snapshot.PageUrl;

/**
 * An answer form as an agency filled it.
 *
 * @param file    file name
 * @param agency  name of the agency as the title rows give it; empty when they do not
 * @param home    main site as the title rows give it; empty list when they do not, else one address
 * @param answers in the order of the form
 * @param notes   what was odd and how it was taken, for people, each with its place
 */
public record AnswerForm(
        String file, String agency, List<PageUrl> home, List<FormAnswer> answers, List<FormNote> notes) {
    public AnswerForm {
        home = List.copyOf(home);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /** The main site that the form names. */
    public Optional<PageUrl> namedHome() {
        return home.stream().findFirst();
    }
}
