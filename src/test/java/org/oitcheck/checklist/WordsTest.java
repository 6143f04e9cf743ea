package org.oitcheck.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.FetchFailure;

/** No reader meets a code. */
class WordsTest {
    @Test
    void everyCauseAndVerdictHasWordsInBothLanguages() {
        Words thai = Words.of(Locale.forLanguageTag("th"));
        Words english = Words.of(Locale.ENGLISH);
        assertThat(FetchFailure.Cause.values()).allSatisfy(c -> {
            assertThat(thai.cause(c.name())).containsPattern("[ก-๙]{4}");
            assertThat(english.cause(c.name())).isNotEqualTo(c.name()).doesNotContainPattern("[ก-๙]");
        });
        assertThat(Arrays.stream(Verdict.values()).map(thai::verdict)).allMatch(w -> w.matches(".*[ก-๙]{4}.*"));
        assertThat(Arrays.stream(Verdict.values()).map(english::verdict))
                .noneMatch(w -> w.matches(".*([ก-๙]|[A-Z]{4}).*"));
    }

    @Test
    void aCodeOfAnotherVersionStaysAsItIs() {
        assertThat(Words.of(Locale.ENGLISH).cause("MOON")).isEqualTo("MOON");
    }
}
