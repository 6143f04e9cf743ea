package org.oitcheck.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Time stamp of a manifest by <a href="https://www.rfc-editor.org/rfc/rfc3161">RFC 3161</a>: an authority vouches that the hash was there
 * at a time. Kept as the authority's whole answer, which {@code openssl ts -verify} reads too.
 *
 * @param time      time that the authority tells
 * @param authority name in its certificate
 * @param trusted   whether the certificate leads to one that the caller trusts
 */
public record TimeStamp(Instant time, String authority, boolean trusted) {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Has a hash stamped.
     *
     * @param hash      SHA-256, hex
     * @param authority address of the time-stamp authority
     * @return its answer
     * @throws EvidenceException when it cannot be reached, refuses, or answers for something else
     */
    public static byte[] request(String hash, URI authority) throws EvidenceException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TSPAlgorithms.SHA256, HexFormat.of().parseHex(hash), new BigInteger(64, new SecureRandom()));
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpRequest post = HttpRequest.newBuilder(authority)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                    .build();
            HttpResponse<InputStream> answer = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            byte[] body;
            try (InputStream in = answer.body()) {
                body = in.readNBytes(MOST_BYTES);
            }
            if (answer.statusCode() != 200) {
                throw new EvidenceException("tsa.status", authority.toString(), Integer.toString(answer.statusCode()));
            }
            TimeStampResponse response = new TimeStampResponse(body);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new EvidenceException(
                        "tsa.refused", authority.toString(), String.valueOf(response.getStatusString()));
            }
            read(body, hash, Optional.empty());
            return body;
        } catch (TSPException e) {
            throw new EvidenceException("tsa.refused", authority.toString(), String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw new EvidenceException("tsa.unreachable", authority.toString(), e.toString());
        }
    }

    /**
     * Checks a stored answer.
     *
     * @param answer  as {@link #request} gave it
     * @param hash    SHA-256 that must have been stamped, hex
     * @param trusted certificate of the authority, or of who issued it; without one the stamp is not trusted, only sound
     * @throws EvidenceException when it is of another hash, its signature is wrong, or it is not of the trusted one
     */
    public static TimeStamp read(byte[] answer, String hash, Optional<X509Certificate> trusted)
            throws EvidenceException {
        try {
            TimeStampToken token = new TimeStampResponse(answer).getTimeStampToken();
            if (token == null) {
                throw new EvidenceException("stamp.none");
            }
            AlgorithmIdentifier algorithm = token.getTimeStampInfo().getHashAlgorithm();
            boolean same = algorithm.getAlgorithm().equals(TSPAlgorithms.SHA256)
                    && Arrays.equals(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            HexFormat.of().parseHex(hash));
            if (!same) {
                throw new EvidenceException("stamp.other");
            }
            X509CertificateHolder holder = holder(token);
            token.validate(
                    new JcaSimpleSignerInfoVerifierBuilder().build(holder)); // purpose and validity at that time too
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate(holder);
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            boolean known = trusted.isPresent() && vouches(trusted.get(), signer, time);
            if (trusted.isPresent() && !known) {
                throw new EvidenceException(
                        "stamp.untrusted", signer.getSubjectX500Principal().getName());
            }
            return new TimeStamp(time, signer.getSubjectX500Principal().getName(), known);
        } catch (TSPException | IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new EvidenceException("stamp.wrong", String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // the library says what it keeps in words only
    private static X509CertificateHolder holder(TimeStampToken token) throws TSPException {
        Collection<X509CertificateHolder> own = token.getCertificates().getMatches(token.getSID());
        return own.stream()
                .findFirst()
                .orElseThrow(() -> new TSPException("the authority's certificate is not in the answer"));
    }

    private static boolean vouches(X509Certificate trusted, X509Certificate signer, Instant time) {
        if (trusted.equals(signer)) {
            return true;
        }
        try {
            trusted.checkValidity(Date.from(time));
            signer.verify(trusted.getPublicKey());
            return trusted.getSubjectX500Principal().equals(signer.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Reads a certificate (PEM or DER).
     *
     * @throws EvidenceException when the file is none
     */
    public static X509Certificate certificate(Path file) throws EvidenceException {
        try {
            byte[] bytes = Files.size(file) > MOST_BYTES ? new byte[0] : Files.readAllBytes(file);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (IOException | GeneralSecurityException e) {
            throw new EvidenceException("stamp.certificate", file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
