package org.oitcheck.cli;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** HTTPS servers on loopback with certificates of an authority made for the test, good ones and bad ones. */
final class LocalHttps implements AutoCloseable {
    private static final String AUTHORITY = "CN=Test authority";

    private final KeyPair keys = keys();
    private final X509Certificate certificate;
    private final List<HttpsServer> servers = new ArrayList<>();
    private final Map<String, X509Certificate> shown = new HashMap<>();

    LocalHttps() throws Exception {
        certificate = certificate(AUTHORITY, keys, AUTHORITY, keys.getPrivate(), Duration.ofDays(30), "");
    }

    /** Writes a key store in which the authority is trusted, and nobody else. */
    void trustStore(Path file, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", certificate);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    /**
     * Starts a server.
     *
     * @param address where it listens
     * @param name    address that its certificate names
     * @param valid   how long the certificate still holds; negative when it no longer does
     * @param trusted whether the authority signed it, rather than the server itself
     * @param pages   the home page, then what stands at {@code /contact} (the home page when there is none)
     * @return address of the home page
     */
    String serve(String address, String name, Duration valid, boolean trusted, String... pages) throws Exception {
        KeyPair own = keys();
        X509Certificate made = certificate(
                "CN=" + name,
                own,
                trusted ? AUTHORITY : "CN=" + name,
                trusted ? keys.getPrivate() : own.getPrivate(),
                valid,
                name);
        shown.put(address, made);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = trusted ? new Certificate[] {made, certificate} : new Certificate[] {made};
        store.setKeyEntry("own", own.getPrivate(), new char[0], chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean known = path.equals("/") || path.equals("/contact");
            byte[] body = pages[path.equals("/") ? 0 : pages.length - 1].getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        servers.add(server);
        return "https://" + address + ":" + server.getAddress().getPort() + "/";
    }

    /** Digest of the certificate that a server shows, as evidence names it. */
    String digest(String address) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(shown.get(address).getEncoded());
        return "sha-256:" + HexFormat.of().formatHex(digest);
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject, KeyPair own, String issuer, PrivateKey signer, Duration valid, String address)
            throws Exception {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofDays(60))),
                Date.from(now.plus(valid)),
                new X500Name(subject),
                own.getPublic());
        if (address.isEmpty()) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, address)));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
    }

    @Override
    public void close() {
        servers.forEach(s -> s.stop(0));
    }
}
