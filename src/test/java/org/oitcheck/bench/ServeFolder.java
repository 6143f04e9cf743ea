package org.oitcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.oitcheck.eval.FolderServer;

/** Serves a folder on loopback until it is killed, so that serving does not count as crawling. */
public final class ServeFolder {
    private ServeFolder() {}

    /** Arguments: folder, file that gets the address of the home page when the port is open. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FolderServer server = FolderServer.start(Path.of(arguments[0]))) {
            Path ready = Path.of(arguments[1]);
            Path written = Path.of(arguments[1] + ".new");
            Files.writeString(written, server.home() + "\n");
            Files.move(written, ready);
            Thread.currentThread().join();
        }
    }
}
