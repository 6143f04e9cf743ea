package org.oitcheck.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oitcheck.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck backup FILE}. */
@Command(name = "backup", description = "write the history into one file", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    StoreOptions store;

    @Parameters(paramLabel = "FILE", description = "backup to write, e.g. oitcheck-backup.zip")
    Path file;

    @Override
    public Integer call() throws Exception {
        Path target = main.around().folder().resolve(file).toAbsolutePath();
        try (Store open = Store.open(store.settings(main.around()))) {
            open.backup().write(target);
        } catch (FileSystemException e) {
            throw new UserError(UserError.USAGE, "error.out", target.toString(), e.toString());
        }
        main.around().out().println(main.messages().text("backup.done", target.toString()));
        return 0;
    }
}
