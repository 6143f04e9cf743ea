package org.oitcheck.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Decision.Kind;
import org.oitcheck.checklist.ItemException;
import org.oitcheck.checklist.Verdict;

/**
 * What people decided about one site, as kept in {@code decisions.yaml} beside its results. Immutable. A decision holds for one form
 * year until what stands at its address changes; an exception until its last day. Neither ever changes a rule.
 *
 * @param decisions  decisions, at most one for each item and year
 * @param exceptions exceptions
 * @param forgotten  what was taken back, so that it does not come again from where it is kept as well
 */
public record Decisions(List<Entry> decisions, List<Exempt> exceptions, List<Forgotten> forgotten) {
    /** Name of the file. */
    public static final String FILE = "decisions.yaml";

    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    public Decisions(
            @Nullable List<Entry> decisions, @Nullable List<Exempt> exceptions, @Nullable List<Forgotten> forgotten) {
        this.decisions = List.copyOf(Objects.requireNonNullElse(decisions, List.of()));
        this.exceptions = List.copyOf(Objects.requireNonNullElse(exceptions, List.of()));
        this.forgotten = List.copyOf(Objects.requireNonNullElse(forgotten, List.of()));
    }

    /**
     * A decision.
     *
     * @param item        id, e.g. {@code O22}
     * @param year        year of the form
     * @param decision    what was decided
     * @param url         address it speaks of; empty when there is none
     * @param fingerprint what stood there; empty when it is not known yet
     * @param ruled       verdict of the rules then
     * @param reason      why
     * @param by          who
     * @param at          day, ISO 8601
     */
    public record Entry(
            String item,
            int year,
            Kind decision,
            String url,
            String fingerprint,
            Verdict ruled,
            String reason,
            String by,
            String at) {}

    /**
     * An exception.
     *
     * @param item   id
     * @param kind   what kind
     * @param reason why
     * @param by     who
     * @param until  last day, ISO 8601
     */
    public record Exempt(String item, ItemException.Kind kind, String reason, String by, String until) {}

    /**
     * All decisions on an item that were made up to a moment are taken back, for whatever year.
     *
     * @param item id
     * @param at   the moment
     */
    public record Forgotten(String item, Instant at) {}

    /**
     * Reads the decisions of a results folder.
     *
     * @return {@link #NONE} when there is no file
     * @throws AuditException naming file and line of what cannot be used
     */
    public static Decisions of(Path folder) throws IOException, AuditException {
        return DecisionFile.read(folder.resolve(FILE));
    }

    /** Writes the file of a results folder, whole or not at all. */
    public void save(Path folder) throws IOException {
        DecisionFile.write(this, folder.resolve(FILE));
    }

    public boolean isEmpty() {
        return decisions.isEmpty() && exceptions.isEmpty();
    }

    /** The decision on an item. */
    public Optional<Entry> on(String item, int year) {
        return decisions.stream()
                .filter(d -> d.item().equals(item) && d.year() == year)
                .findFirst();
    }

    /** With this decision instead of an older one on the same item and year. */
    public Decisions with(Entry entry) {
        List<Entry> all = new ArrayList<>(without(entry.item(), entry.year()).decisions());
        all.add(entry);
        return new Decisions(all, exceptions, forgotten);
    }

    /** With this exception instead of an older one of the same item and kind. */
    public Decisions with(Exempt exempt) {
        List<Exempt> all = new ArrayList<>(exceptions);
        all.removeIf(e -> e.item().equals(exempt.item()) && e.kind() == exempt.kind());
        all.add(exempt);
        return new Decisions(decisions, all, forgotten);
    }

    /** Without the decision on an item. */
    public Decisions without(String item, int year) {
        return new Decisions(
                decisions.stream()
                        .filter(d -> !(d.item().equals(item) && d.year() == year))
                        .toList(),
                exceptions,
                forgotten);
    }

    /** Without decisions and exceptions on an item, for whatever year; those that the dashboard keeps are forgotten too. */
    public Decisions withoutAny(String item, Instant now) {
        List<Forgotten> all = new ArrayList<>(forgotten);
        all.removeIf(f -> f.item().equals(item));
        all.add(new Forgotten(item, now));
        return new Decisions(
                decisions.stream().filter(d -> !d.item().equals(item)).toList(),
                exceptions.stream().filter(d -> !d.item().equals(item)).toList(),
                all);
    }

    /**
     * The same, with the fingerprint noted of each address that was decided on before it had been seen.
     *
     * @param contents what stands on the site now
     */
    public Decisions seen(Contents contents) {
        return new Decisions(
                decisions.stream()
                        .map(d -> !d.fingerprint().isEmpty() || d.url().isEmpty()
                                ? d
                                : new Entry(
                                        d.item(),
                                        d.year(),
                                        d.decision(),
                                        d.url(),
                                        contents.fingerprint(d.url()).orElse(""),
                                        d.ruled(),
                                        d.reason(),
                                        d.by(),
                                        d.at()))
                        .toList(),
                exceptions,
                forgotten);
    }

    /**
     * Applies what holds to a checklist and shows what has expired; score and gains are computed again.
     *
     * @param checklist verdicts of the rules
     * @param contents  what stands on the site now
     * @param locale    language of the remarks
     */
    public org.oitcheck.checklist.Checklist applyTo(
            org.oitcheck.checklist.Checklist checklist, Contents contents, Locale locale) {
        return isEmpty() ? checklist : new DecisionRules(this, contents, locale).apply(checklist);
    }
}
