package org.oitcheck.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * How a host proved who it is, as seen at the first request over TLS. The certificate was checked by then: a host that failed is a
 * {@link FetchFailure.Cause#TLS} failure and has no facts.
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
        Instant at) {

    /** Facts of a session; empty when the other side showed no X.509 certificate. */
    public static Optional<TlsFacts> of(String host, SSLSession session, Instant at) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            if (chain.length == 0 || !(chain[0] instanceof X509Certificate own)) {
                return Optional.empty();
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            return Optional.of(new TlsFacts(
                    host,
                    session.getProtocol(),
                    session.getCipherSuite(),
                    own.getSubjectX500Principal().getName(),
                    own.getIssuerX500Principal().getName(),
                    own.getNotBefore().toInstant(),
                    own.getNotAfter().toInstant(),
                    "sha-256:" + HexFormat.of().formatHex(digest),
                    at));
        } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
            return Optional.empty(); // nothing was shown that could be told
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
