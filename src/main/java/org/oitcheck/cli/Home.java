package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the distribution lies: rule packs, demo site. Set by the launcher ({@code oitcheck.home}); else the working folder. */
final class Home {
    private Home() {}

    static Path folder() {
        String home = System.getProperty("oitcheck.home", System.getenv().getOrDefault("OITCHECK_HOME", "."));
        return Path.of(home).toAbsolutePath().normalize();
    }

    /** Folder of the shipped rule packs. */
    static Path rules() {
        Path rules = folder().resolve("rules");
        if (!Files.isDirectory(rules)) {
            throw new UserError(UserError.USAGE, "error.rules.folder", rules.toString());
        }
        return rules;
    }
}
