package org.plenary.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.fetch.FetchOutcome.Failed;
import org.plenary.fetch.FetchOutcome.Fetched;

class SecureConnectionTest {
    private static final String PASSWORD = "for the test";

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private static SSLContext own;

    /** A certificate for two names, one of them of foreign letters, that only this test trusts. */
    @BeforeAll
    static void makeACertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = keys.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=a.example",
                        "-ext",
                        "san=dns:a.example,dns:xn--mnchen-3ya.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", store.getCertificate(store.aliases().nextElement()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        own = SSLContext.getInstance("TLS");
        own.init(key.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @Test
    void theCertificateIsHeldAgainstTheNameThatWasTyped() throws Exception {
        assertThat(fetched("https://a.example/a.txt", own)).isInstanceOf(Fetched.class);
        assertThat(fetched("https://münchen.example/a.txt", own)).isInstanceOf(Fetched.class);
        assertThat(fetched("https://b.example/a.txt", own))
                .isEqualTo(new Failed("no secure connection to b.example can be made"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        assertThat(fetched("https://a.example/a.txt", SSLContext.getDefault()))
                .isEqualTo(new Failed("no secure connection to a.example can be made"));
    }

    private FetchOutcome fetched(String address, SSLContext trust) throws IOException, InterruptedException {
        ServerSocket server = own.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (FakeWeb web = new FakeWeb(folder, server, trust)) {
            web.name("a.example", FakeWeb.PUBLIC)
                    .name("b.example", FakeWeb.PUBLIC)
                    .name("xn--mnchen-3ya.example", FakeWeb.PUBLIC)
                    .at("/a.txt", "", "A text.");
            try (FetchOutcome outcome = web.fetcher().fetch(address)) {
                assertThat(web.connections()).containsExactly(FakeWeb.PUBLIC + ":443");
                return outcome;
            }
        }
    }
}
