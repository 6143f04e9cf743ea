package org.oitcheck.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oitcheck.rules.Rule.Component;
import org.oitcheck.rules.Rule.Condition;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.SearchText;

/**
 * Looks for what makes a rule weak though it can be loaded: official titles that it would not recognise, terms that contradict each
 * other, names that any menu holds, requirements without a source, too few tests. Every problem names file, line, column and mend.
 */
public final class RuleLint {
    private static final int FEWEST_TESTS = 3;
    private static final int ENOUGH_TESTS = 5;

    /** Words of menus that belong to no item: a strong name that hits one of them would take every page of a site. */
    private static final List<String> MENU = List.of(
            "หน้าแรก",
            "หน้าหลัก",
            "ข่าวสาร",
            "ข่าวกิจกรรม",
            "ภาพกิจกรรม",
            "ดาวน์โหลด",
            "เอกสารดาวน์โหลด",
            "แบบฟอร์ม",
            "แผนงาน",
            "แผน",
            "รายงาน",
            "ประกาศ",
            "คำสั่ง",
            "บริการ",
            "บริการประชาชน",
            "เกี่ยวกับเรา",
            "ข้อมูลทั่วไป",
            "ข้อมูลพื้นฐาน",
            "งบประมาณ",
            "การเงินการคลัง",
            "สภาท้องถิ่น",
            "กองคลัง",
            "กองช่าง",
            "สำนักปลัด",
            "หน่วยงานที่เกี่ยวข้อง",
            "ลิงก์ที่เกี่ยวข้อง",
            "ศูนย์ข้อมูลข่าวสาร",
            "แผนผังเว็บไซต์",
            "ค้นหา",
            "เข้าสู่ระบบ",
            "ITA",
            "OIT",
            "การเปิดเผยข้อมูลสาธารณะ");

    private final Path root;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Map<String, Optional<YamlFile>> files = new HashMap<>();

    /** Takes what a check has found. */
    interface Reporter {
        void add(RuleProblem problem);

        /** @param pointer place in the file of the rule */
        void at(Rule rule, String pointer, boolean error, String key, @Nullable Object... arguments);
    }

    private RuleLint(Path root) {
        this.root = root;
    }

    /**
     * Problems of a pack, sorted by file and line: what the loader refuses first of all, then what is only doubtful
     * ({@link RuleProblem#error()} tells them apart).
     *
     * @param root  rules folder
     * @param menus entries of the menus of real sites, by site; empty to leave that check out
     * @throws RuleException when the pack cannot be read at all
     */
    public static List<RuleProblem> lint(
            Path root, int year, String profile, Optional<Path> own, Map<String, List<String>> menus) {
        RuleLint lint = new RuleLint(root);
        RulePack pack = new RulePacks(root).load(year, profile, own, lint.problems);
        NameMatcher names = new NameMatcher(pack);
        for (Rule rule : pack.rules()) {
            lint.title(rule, names);
            lint.names(rule, pack);
            lint.lookAlikes(rule, pack);
            lint.components(rule);
            lint.source(rule, pack);
            lint.tests(rule);
        }
        Reporter reporter = lint.reporter();
        if (profile.equals(RulePacks.DEFAULT_PROFILE) && own.isEmpty()) {
            // a profile and a user's own rules may change what an item is called
            new FormLint(root, pack, reporter).check();
        }
        new MenuLint(pack, menus, reporter).check();
        return lint.problems.stream().sorted().distinct().toList();
    }

    private Reporter reporter() {
        return new Reporter() {
            @Override
            public void add(RuleProblem problem) {
                problems.add(problem);
            }

            @Override
            public void at(Rule rule, String pointer, boolean error, String key, @Nullable Object... arguments) {
                RuleLint.this.add(rule, pointer, error, key, arguments);
            }
        };
    }

    private void title(Rule rule, NameMatcher names) {
        boolean named = names.named(rule.title()).contains(rule);
        boolean weak = names.match(rule.title()).stream()
                .anyMatch(h -> h.rule() == rule && h.strength() == NameHit.Strength.WEAK);
        if (!named && !weak) {
            warn(rule, "/title", "title.unnamed", rule.title());
        }
    }

    private void names(Rule rule, RulePack pack) {
        for (int i = 0; i < rule.names().size(); i++) {
            Phrase name = rule.names().get(i);
            // anchored at both ends it was written for such a menu word
            boolean meant = name.written().startsWith("^") && name.written().endsWith("$");
            (meant ? List.<String>of() : MENU)
                    .stream()
                            .filter(word -> name.in(SearchText.of(word)))
                            .findFirst()
                            .ifPresent(word -> warn(rule, "/names", "name.broad", name.written(), word));
            for (Rule other : pack.rules()) {
                if (other.id().compareTo(rule.id()) > 0 && other.names().contains(name)) {
                    warn(rule, "/names", "name.shared", name.written(), other.id());
                }
            }
        }
    }

    private void lookAlikes(Rule rule, RulePack pack) {
        for (int i = 0; i < rule.lookAlikes().size(); i++) {
            Rule.LookAlike l = rule.lookAlikes().get(i);
            String at = "/lookAlikes/" + i;
            // a weak name that is a look-alike too is meant: it never decides, and shows the title as a near miss with
            // its reason
            if (rule.names().contains(l.phrase())) {
                warn(rule, at, "lookalike.name", l.phrase().written());
            }
            if (!l.item().isEmpty() && pack.rule(l.item()).isEmpty()) {
                warn(rule, at, "lookalike.item", l.item());
            }
            for (Component c : rule.components()) {
                if (c.required() && requires(c.condition(), l.phrase())) {
                    warn(rule, at, "lookalike.term", l.phrase().written(), c.id());
                }
            }
        }
    }

    private static boolean requires(Condition c, Phrase phrase) {
        return c.any().size() == 1 && c.any().contains(phrase)
                || c.all().stream().anyMatch(group -> group.size() == 1 && group.contains(phrase));
    }

    private void components(Rule rule) {
        for (int i = 0; i < rule.components().size(); i++) {
            Component c = rule.components().get(i);
            if (c.condition().empty()) {
                warn(rule, componentPointer(rule, c), "component.unknown", c.id());
            }
            if (c.condition().min() > c.condition().any().size()
                    && !c.condition().any().isEmpty()) {
                warn(
                        rule,
                        componentPointer(rule, c),
                        "component.min",
                        c.id(),
                        c.condition().min(),
                        c.condition().any().size());
            }
        }
    }

    private void source(Rule rule, RulePack pack) {
        if (rule.source().refs().isEmpty()) {
            warn(rule, "/source", "source.none");
        }
        for (String ref : rule.source().refs()) {
            if (pack.source(rule, ref).isEmpty()) {
                warn(
                        rule,
                        "/source/refs",
                        "source.unknown",
                        ref,
                        new TreeSet<>(pack.sources().keySet()));
            }
        }
        if (rule.source().status() != Rule.Status.VERIFIED
                && rule.source().note().isEmpty()) {
            warn(rule, "/source", "source.note");
        }
    }

    private void tests(Rule rule) {
        count(rule, "match", rule.tests().match().size());
        count(rule, "reject", rule.tests().reject().size());
    }

    private void count(Rule rule, String section, int cases) {
        if (cases < ENOUGH_TESTS) {
            add(rule, "/tests/" + section, cases < FEWEST_TESTS, "tests.few", cases, section, ENOUGH_TESTS);
        }
    }

    private void warn(Rule rule, String pointer, String key, @Nullable Object... arguments) {
        add(rule, pointer, false, key, arguments);
    }

    private void add(Rule rule, String pointer, boolean error, String key, @Nullable Object... arguments) {
        problems.add(file(rule.origin())
                .map(f -> f.problem(pointer, error, key, arguments))
                .orElseGet(() -> new RuleProblem(rule.origin(), 0, 0, error, key, RuleException.strings(arguments))));
    }

    /** Inherited components stand at another place of another file; then the list as a whole is named. */
    private String componentPointer(Rule rule, Component component) {
        Optional<YamlFile> file = file(rule.origin());
        if (file.isPresent()) {
            var list = file.get().root().path("components");
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).path("id").asText().equals(component.id())) {
                    return "/components/" + i;
                }
            }
        }
        return "/components";
    }

    private Optional<YamlFile> file(String origin) {
        return files.computeIfAbsent(origin, o -> {
            Path path = root.resolve(o);
            return Files.isRegularFile(path) ? Optional.of(YamlFile.read(path, o)) : Optional.empty();
        });
    }
}
