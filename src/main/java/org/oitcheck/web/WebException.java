package org.oitcheck.web;

/** The server cannot listen; the message is the address. */
public final class WebException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebException(String address, Throwable cause) {
        super(address, cause);
    }
}
