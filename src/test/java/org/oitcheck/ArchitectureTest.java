package org.oitcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the table of docs/decisions/0001-rooms-and-arrows.md true. */
@AnalyzeClasses(packages = "org.oitcheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("thai")
            .definedBy("org.oitcheck.thai..")
            .layer("snapshot")
            .definedBy("org.oitcheck.snapshot..")
            .layer("html")
            .definedBy("org.oitcheck.html..")
            .layer("crawl")
            .definedBy("org.oitcheck.crawl..")
            .layer("extract")
            .definedBy("org.oitcheck.extract..")
            .layer("rules")
            .definedBy("org.oitcheck.rules..")
            .layer("checklist")
            .definedBy("org.oitcheck.checklist..")
            .layer("match")
            .definedBy("org.oitcheck.match..")
            .layer("audit")
            .definedBy("org.oitcheck.audit..")
            .layer("evidence")
            .definedBy("org.oitcheck.evidence..")
            .layer("plan")
            .definedBy("org.oitcheck.plan..")
            .layer("report")
            .definedBy("org.oitcheck.report..")
            .layer("eval")
            .definedBy("org.oitcheck.eval..")
            .layer("store")
            .definedBy("org.oitcheck.store..")
            .layer("monitor")
            .definedBy("org.oitcheck.monitor..")
            .layer("web")
            .definedBy("org.oitcheck.web..")
            .layer("cli")
            .definedBy("org.oitcheck.cli..")
            .whereLayer("thai")
            .mayNotAccessAnyLayer()
            .whereLayer("snapshot")
            .mayNotAccessAnyLayer()
            .whereLayer("checklist")
            .mayNotAccessAnyLayer()
            .whereLayer("html")
            .mayOnlyAccessLayers("snapshot")
            .whereLayer("crawl")
            .mayOnlyAccessLayers("snapshot", "html")
            .whereLayer("extract")
            .mayOnlyAccessLayers("snapshot", "html", "thai")
            .whereLayer("rules")
            .mayOnlyAccessLayers("thai")
            .whereLayer("match")
            .mayOnlyAccessLayers("snapshot", "extract", "thai", "rules", "checklist")
            .whereLayer("audit")
            .mayOnlyAccessLayers("snapshot", "extract", "thai", "rules", "match", "checklist")
            .whereLayer("evidence")
            .mayOnlyAccessLayers("snapshot", "crawl", "extract", "checklist")
            .whereLayer("plan")
            .mayOnlyAccessLayers("checklist", "rules")
            .whereLayer("report")
            .mayOnlyAccessLayers("checklist", "plan")
            .whereLayer("eval")
            .mayOnlyAccessLayers("snapshot", "html", "checklist")
            .whereLayer("store")
            .mayOnlyAccessLayers("checklist")
            .whereLayer("monitor")
            .mayOnlyAccessLayers("store", "checklist", "rules")
            .whereLayer("web")
            .mayOnlyAccessLayers("monitor", "store", "report", "plan", "checklist", "rules");

    @ArchTest
    static final ArchRule onlyCrawlKnowsCrawler4j = noClasses()
            .that()
            .resideOutsideOfPackage("org.oitcheck.crawl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.uci.ics.crawler4j..");

    /** A check on the command line must start without them. */
    @ArchTest
    static final ArchRule onlyTheWatchKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackages("org.oitcheck.store..", "org.oitcheck.monitor..", "org.oitcheck.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.github.kagkarlsson..", "org.flywaydb..");
}
