package org.oitcheck.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * How a host proved who it is, as seen at the first request over TLS; of a host that could not prove it, what it showed and what is
 * wrong with that (the addresses there are {@link FetchFailure.Cause#TLS} failures then).
 *
 * @param host      host name
 * @param protocol  e.g. {@code TLSv1.3}
 * @param cipher    cipher suite
 * @param subject   name in the certificate
 * @param issuer    who issued it
 * @param notBefore start of its validity
 * @param notAfter  end of its validity
 * @param digest    {@code sha-256:} and hex, of the certificate
 * @param at        time of the request
 * @param problem   why the certificate does not hold: expired, another name, nobody trusted issued it; empty when it holds
 */
public record TlsFacts(
        String host,
        String protocol,
        String cipher,
        String subject,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String digest,
        Instant at,
        String problem) {
    /** Longest reason. */
    private static final int LONGEST = 500;

    public TlsFacts {
        problem = Objects.requireNonNullElse(problem, ""); // null only from JSON of an older version
    }

    /** Facts of a session; empty when the other side showed no X.509 certificate. */
    public static Optional<TlsFacts> of(String host, SSLSession session, Instant at) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            if (chain.length == 0 || !(chain[0] instanceof X509Certificate own)) {
                return Optional.empty();
            }
            return Optional.of(facts(host, session.getProtocol(), session.getCipherSuite(), own, at, ""));
        } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
            return Optional.empty(); // nothing was shown that could be told
        }
    }

    /** Facts of a host whose certificate does not hold; empty when it cannot be told. */
    public static Optional<TlsFacts> refused(String host, X509Certificate shown, Instant at, String problem) {
        try {
            String cut = problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST);
            return Optional.of(facts(host, "", "", shown, at, cut));
        } catch (CertificateEncodingException e) {
            return Optional.empty(); // nothing was shown that could be told
        }
    }

    private static TlsFacts facts(
            String host, String protocol, String cipher, X509Certificate own, Instant at, String problem)
            throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            return new TlsFacts(
                    host,
                    protocol,
                    cipher,
                    own.getSubjectX500Principal().getName(),
                    own.getIssuerX500Principal().getName(),
                    own.getNotBefore().toInstant(),
                    own.getNotAfter().toInstant(),
                    "sha-256:" + HexFormat.of().formatHex(digest),
                    at,
                    problem);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
