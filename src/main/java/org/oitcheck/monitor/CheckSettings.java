package org.oitcheck.monitor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How checks are run.
 *
 * @param data     folder for the crawls, one folder a site
 * @param command  start of the command line of a check: Java, its options, class path, main class
 * @param options  options handed to every check, e.g. {@code --max-pages}
 * @param parallel most checks at once in this process, at least 1
 * @param longest  longest time for one check; it is ended then
 * @param beat     time between two signs of life of a worker; after four missing ones another worker takes its site
 * @param poll     time between two looks for work
 */
public record CheckSettings(
        Path data,
        List<String> command,
        List<String> options,
        int parallel,
        Duration longest,
        Duration beat,
        Duration poll) {
    public CheckSettings {
        command = List.copyOf(command);
        options = List.copyOf(options);
    }

    /** Usual times: three hours at most, a beat every 15 seconds, a look every 2. */
    public static CheckSettings of(Path data, List<String> command, List<String> options, int parallel) {
        return new CheckSettings(
                data, command, options, parallel, Duration.ofHours(3), Duration.ofSeconds(15), Duration.ofSeconds(2));
    }

    /** The folder of a site. */
    Path folder(long siteId) {
        return data.resolve("sites").resolve(Long.toString(siteId));
    }
}
