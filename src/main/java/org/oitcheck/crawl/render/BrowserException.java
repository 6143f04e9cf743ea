package org.oitcheck.crawl.render;

import java.io.IOException;

/** The browser does not answer, or answers with an error; the visit is over. */
class BrowserException extends IOException {
    private static final long serialVersionUID = 1L;

    BrowserException(String message) {
        super(message);
    }
}
