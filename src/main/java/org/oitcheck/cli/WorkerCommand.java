package org.oitcheck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck worker}: joins the checks on a shared PostgreSQL. */
@Command(
        name = "worker",
        description = "does checks for a server on the same PostgreSQL",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    StoreOptions store;

    @Mixin
    WorkOptions work;

    @Mixin
    AlertOptions alerts;

    @Override
    public Integer call() throws Exception {
        return new Watch(main, store, work, alerts).worker();
    }
}
