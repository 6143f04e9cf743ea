package org.oitcheck.checklist;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One item of the form and what was found out about it.
 *
 * @param id         id of the form, e.g. {@code O22}
 * @param title      official title
 * @param indicator  indicator it counts for, e.g. {@code 9}
 * @param sub        sub-indicator, e.g. {@code 9.3}; equal to {@code indicator} when the form has none
 * @param verdict    the verdict
 * @param confidence probability that the verdict is right, 0 to 1 (kept to four decimals)
 * @param urls       addresses to hand in, best first; empty when nothing was found
 * @param missing    titles of the required components that are absent
 * @param advice     what to do, for the webmaster; empty when FOUND
 * @param gain       points of the total score (0 to 40) that the item adds once it is found; 0 when FOUND. Set by
 *                   {@link Scores#withGains}
 * @param warnings   remarks for people; those on exceptions and on a decision come first
 * @param evidence   pages and documents that speak for it, in the order of {@code urls}
 * @param nearMisses closest refused candidates, closest first
 * @param decision   what a person decided; empty, or one element (left out of the JSON when empty)
 * @param exceptions what a person says about the item at this agency (left out of the JSON when empty)
 */
public record Item(
        String id,
        String title,
        String indicator,
        String sub,
        Verdict verdict,
        double confidence,
        List<String> urls,
        List<String> missing,
        String advice,
        double gain,
        List<String> warnings,
        List<Evidence> evidence,
        List<NearMiss> nearMisses,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonFormat(
                with = {
                    JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
                })
        List<Decision> decision,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemException> exceptions) {
    public Item {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(id + ": confidence outside 0 to 1: " + confidence);
        }
        confidence = Scores.round(confidence);
        gain = Scores.round(gain);
        urls = List.copyOf(urls);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
        evidence = List.copyOf(evidence);
        nearMisses = List.copyOf(nearMisses);
        decision = List.copyOf(Objects.requireNonNullElse(decision, List.of())); // null only from JSON
        exceptions = List.copyOf(Objects.requireNonNullElse(exceptions, List.of()));
    }

    /** An item that no person has said anything about. */
    public Item(
            String id,
            String title,
            String indicator,
            String sub,
            Verdict verdict,
            double confidence,
            List<String> urls,
            List<String> missing,
            String advice,
            double gain,
            List<String> warnings,
            List<Evidence> evidence,
            List<NearMiss> nearMisses) {
        this(
                id,
                title,
                indicator,
                sub,
                verdict,
                confidence,
                urls,
                missing,
                advice,
                gain,
                warnings,
                evidence,
                nearMisses,
                List.of(),
                List.of());
    }

    /** What a person decided about the item, whether or not it still holds. */
    public Optional<Decision> decided() {
        return decision.stream().findFirst();
    }

    /** Remarks on what people said about the item, in words: the first of the warnings, one for each exception and decision. */
    public List<String> peopleSaid() {
        return warnings.subList(0, Math.min(warnings.size(), exceptions.size() + decision.size()));
    }

    /** The same item with other evidence. */
    public Item withEvidence(List<Evidence> other) {
        return new Item(
                id,
                title,
                indicator,
                sub,
                verdict,
                confidence,
                urls,
                missing,
                advice,
                gain,
                warnings,
                other,
                nearMisses,
                decision,
                exceptions);
    }

    /** The same item with another gain. */
    Item withGain(double points) {
        return new Item(
                id,
                title,
                indicator,
                sub,
                verdict,
                confidence,
                urls,
                missing,
                advice,
                points,
                warnings,
                evidence,
                nearMisses,
                decision,
                exceptions);
    }
}
