package org.oitcheck.extract;

import java.util.Optional;
import org.oitcheck.snapshot.Capture;

/** Reads the text of captures. Safe for use by several threads. Closing ends worker processes. */
public interface Extractor extends AutoCloseable {

    /**
     * Never throws for what a site serves: bad files become {@link Extraction.Unreadable}.
     *
     * @param capture facts of the capture
     * @param body    its bytes
     */
    Extraction extract(Capture capture, byte[] body);

    /** The text of a capture, when it is known without its body. */
    default Optional<Extraction> known(Capture capture) {
        return Optional.empty();
    }

    @Override
    void close();
}
