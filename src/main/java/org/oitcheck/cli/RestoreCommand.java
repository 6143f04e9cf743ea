package org.oitcheck.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oitcheck.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck restore FILE}. */
@Command(name = "restore", description = "fill an empty history from a backup", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    StoreOptions store;

    @Parameters(paramLabel = "FILE", description = "backup to read")
    Path file;

    @Override
    public Integer call() throws Exception {
        Path source = main.around().folder().resolve(file).toAbsolutePath();
        try (Store open = Store.open(store.settings(main.around()))) {
            open.backup().restore(source);
        } catch (NoSuchFileException e) {
            throw new UserError(UserError.USAGE, "error.read", source.toString(), e.toString());
        }
        main.around().out().println(main.messages().text("restore.done", source.toString()));
        return 0;
    }
}
