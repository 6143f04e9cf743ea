package org.oitcheck.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.snapshot.PageUrl;

/**
 * What a user asks to check: an address, or the folder of a saved site, which is served on loopback while this is open.
 *
 * @param home   home page
 * @param server server of the folder, when it is one
 * @param mended whether a missing scheme was added
 */
record Target(URI home, Optional<FolderServer> server, boolean mended) implements AutoCloseable {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern HOST_PORT = Pattern.compile("^[^/:]+:\\d{1,5}(/.*)?$");

    /** @throws UserError when it is neither */
    static Target of(String text) throws IOException {
        Optional<Path> folder = folder(text);
        if (folder.isPresent()) {
            return ofFolder(folder.get());
        }
        boolean bare =
                !SCHEME.matcher(text).matches() || HOST_PORT.matcher(text).matches();
        boolean looksLikeHost = text.matches("[^\\s/.]+(\\.[^\\s/.]+)+(:\\d+)?(/.*)?|localhost(:\\d+)?(/.*)?");
        if (bare && !looksLikeHost) {
            throw new UserError(UserError.USAGE, "error.target", text);
        }
        URI home = PageUrl.parse(bare ? "http://" + text : text)
                .map(PageUrl::toUri)
                .orElseThrow(() -> new UserError(UserError.USAGE, "error.target", text));
        return new Target(home, Optional.empty(), bare);
    }

    static Target ofFolder(Path folder) throws IOException {
        FolderServer server = FolderServer.start(folder);
        return new Target(server.home(), Optional.of(server), false);
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty(); // an address with characters that no path may have
        }
    }

    boolean local() {
        return server.isPresent();
    }

    /** The same address with https, for a host that only answers there. */
    URI secure() {
        return URI.create(home.toString().replaceFirst("^http:", "https:"));
    }

    @Override
    public void close() {
        server.ifPresent(FolderServer::close);
    }
}
