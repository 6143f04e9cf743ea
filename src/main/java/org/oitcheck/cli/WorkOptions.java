package org.oitcheck.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** How checks are run by serve, worker and fleet. */
final class WorkOptions {
    private static final int MOST = 64;

    @Option(names = "--parallel", paramLabel = "N", description = "most sites checked at once, 1 to 64 (default: 2)")
    int parallel = 2;

    @Option(
            names = "--allow",
            paramLabel = "HOST|NETWORK",
            split = ",",
            description = "hosts or networks that may be checked although they are private, e.g. 10.1.0.0/16")
    List<String> allow = List.of();

    static WorkOptions usual() {
        return new WorkOptions();
    }

    /** @throws UserError when a value is out of its range */
    void require() {
        if (parallel < 1 || parallel > MOST) {
            throw new UserError(
                    UserError.USAGE, "error.value", "--parallel", Integer.toString(parallel), "1 – " + MOST);
        }
        CrawlOptions.addressRules(allow);
    }
}
