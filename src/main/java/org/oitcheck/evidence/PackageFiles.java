package org.oitcheck.evidence;

/** Paths inside an evidence package. */
final class PackageFiles {
    static final String ARCHIVE = "archive/";
    static final String OWN = "oitcheck/";
    static final String SNAPSHOT = OWN + "snapshot/";
    static final String PICTURES = OWN + "pictures/";
    static final String FORM = OWN + "form/";
    static final String RULES = OWN + "rules/";
    static final String INDEX = OWN + "evidence.json";
    static final String PAGE = OWN + "index.html";
    static final String VERIFICATION = OWN + "verification.json";
    static final String CHECKLIST = OWN + "checklist.json";
    static final String DECISIONS = OWN + "decisions.yaml";
    /** Viewers in a browser read this one; the library writes the same compressed beside it. */
    static final String PLAIN_INDEX = "indexes/index.cdx";

    static final String MANIFEST = "datapackage.json";
    static final String MANIFEST_DIGEST = "datapackage-digest.json";

    private PackageFiles() {}
}
