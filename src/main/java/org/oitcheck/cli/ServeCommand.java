package org.oitcheck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck serve}. */
@Command(
        name = "serve",
        description = "dashboard, API and schedules; does the checks too",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    StoreOptions store;

    @Mixin
    WorkOptions work;

    @Mixin
    AlertOptions alerts;

    @Option(names = "--address", paramLabel = "IP", description = "address to listen on (default: 127.0.0.1)")
    String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: 8080)")
    int port = 8080;

    @Option(names = "--no-worker", description = "leave the checks to worker processes")
    boolean noWorker;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UserError(UserError.USAGE, "error.value", "--port", Integer.toString(port), "0 – 65535");
        }
        return new Watch(main, store, work, alerts).serve(address, port, !noWorker);
    }
}
