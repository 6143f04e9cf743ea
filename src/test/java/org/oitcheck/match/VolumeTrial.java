package org.oitcheck.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.LabelledPage;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;

/**
 * Measures how well papers are found again when they are bound into volumes: the labelled documents of {@code pages/form-2566.jsonl}, bound
 * at random in every {@link Volume.Binding}. Usage: {@code VolumeTrial [volumes] [seed]}.
 */
final class VolumeTrial {
    private static final String AGENCY = "องค์การบริหารส่วนตำบลบ้านกลาง";

    private VolumeTrial() {}

    public static void main(String[] args) throws Exception {
        int volumes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Random random = new Random(args.length > 1 ? Long.parseLong(args[1]) : 1);
        RulePack pack = new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty());
        List<LabelledPage> pages = LabelledPage.read(Path.of("src/test/resources/pages/form-2566.jsonl")).stream()
                .filter(p -> p.profile().equals("lao") && !p.text().contains("<"))
                .filter(p -> pack.rule(p.target())
                        .map(r -> r.kind() == Rule.Kind.DOCUMENT)
                        .orElse(false))
                .toList();
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        Path temp = Files.createTempDirectory("volumes");
        Map<String, int[]> score = new TreeMap<>();
        try (Extractor extractor = Extractors.open(ExtractSettings.defaults(temp))) {
            Matcher matcher = new Matcher(pack, MatchSettings.defaults());
            Map<String, Verdict> alone = new HashMap<>();
            for (int v = 0; v < volumes; v++) {
                List<LabelledPage> shuffled = new ArrayList<>(pages);
                Collections.shuffle(shuffled, random);
                List<LabelledPage> bound = new ArrayList<>();
                Set<String> targets = new HashSet<>();
                for (LabelledPage p : shuffled) {
                    if (bound.size() < 5 && targets.add(p.target())) {
                        bound.add(p);
                    }
                }
                for (LabelledPage p : bound) {
                    if (!alone.containsKey(p.id())) {
                        byte[] one = new Volume(p.title().replace(p.agency(), AGENCY), List.of())
                                .bound(Volume.Binding.ONE_PAGE);
                        Volume single = new Volume(
                                p.title().replace(p.agency(), AGENCY),
                                List.of(new Volume.Chapter(p.title().replace(p.agency(), AGENCY), lines(p))));
                        one = single.bound(Volume.Binding.ARCHIVE);
                        alone.put(
                                p.id(),
                                verdict(
                                        matcher.match(
                                                new MemorySite(AGENCY).with("/a/1.zip", "เอกสาร", one), extractor),
                                        p.target()));
                    }
                }
                Volume volume = new Volume(
                        "เอกสารเผยแพร่รวมเล่ม ชุดที่ " + (v + 1),
                        bound.stream()
                                .map(p -> new Volume.Chapter(p.title().replace(p.agency(), AGENCY), lines(p)))
                                .collect(Collectors.toList()));
                for (Volume.Binding b : Volume.Binding.values()) {
                    Checklist c = matcher.match(
                            new MemorySite(AGENCY).with(b.file(), "เอกสารรวมเล่ม", volume.bound(b)), extractor);
                    int[] s = score.computeIfAbsent(b.toString(), k -> new int[6]);
                    for (LabelledPage p : bound) {
                        Verdict said = verdict(c, p.target());
                        Verdict before = alone.getOrDefault(p.id(), Verdict.MISSING);
                        if (p.verdict() == Verdict.MISSING) {
                            s[3]++;
                            if (said == Verdict.FOUND && before != Verdict.FOUND) {
                                s[4]++;
                                System.out.println("  FALSE " + b + " " + p.id() + " "
                                        + p.title().replace(p.agency(), AGENCY) + " alone " + before + " by "
                                        + title(c, p.target()));
                            }
                        } else {
                            s[0]++;
                            s[1] += said == before ? 1 : 0;
                            s[2] += said == p.verdict() ? 1 : 0;
                            if (said != before) {
                                System.out.println("  " + b + " " + p.id() + " ["
                                        + p.title().replace(p.agency(), AGENCY) + "] " + said + " alone " + before
                                        + " by " + title(c, p.target()));
                            }
                        }
                    }
                    for (Item i : c.items()) {
                        if (i.verdict() == Verdict.FOUND && !targets.contains(i.id())) {
                            s[5]++;
                            System.out.println("  EXTRA " + b + " " + i.id() + " "
                                    + i.evidence().get(0).title() + " | "
                                    + bound.stream().map(LabelledPage::id).toList());
                        }
                    }
                }
            }
        }
        System.out.println("binding: disclosed, as alone, as labelled; near misses, falsely FOUND; extra FOUND");
        score.forEach((b, s) -> System.out.println(
                String.format("%-18s %4d %4d %4d   %4d %4d   %4d", b, s[0], s[1], s[2], s[3], s[4], s[5])));
    }

    private static List<String> lines(LabelledPage p) {
        return p.text().replace(p.agency(), AGENCY).lines().toList();
    }

    private static String title(Checklist c, String item) {
        return c.items().stream()
                .filter(i -> i.id().equals(item))
                .flatMap(i -> i.evidence().stream())
                .findFirst()
                .map(e -> e.title())
                .orElse("");
    }

    private static Verdict verdict(Checklist c, String item) {
        return c.items().stream()
                .filter(i -> i.id().equals(item))
                .map(Item::verdict)
                .findFirst()
                .orElse(Verdict.MISSING);
    }
}
