package org.oitcheck.cli;

import java.util.Arrays;
import java.util.Set;

/** How the log of this process looks; must be said before anything logs. */
final class Logs {
    private static final Set<String> STAYING = Set.of("serve", "worker");

    private Logs() {}

    /** {@code OITCHECK_LOG_FORMAT=json}: one JSON object a line. What stays running tells what it does, a command only its errors. */
    static void prepare(Surroundings around, String[] args) {
        if ("json".equals(around.environment().get("OITCHECK_LOG_FORMAT"))) {
            System.setProperty("logback.configurationFile", "logback-json.xml");
        }
        boolean stays = Arrays.stream(args).anyMatch(STAYING::contains);
        if (stays && !around.environment().containsKey("OITCHECK_LOG")) {
            System.setProperty("OITCHECK_LOG", "INFO");
        }
    }
}
