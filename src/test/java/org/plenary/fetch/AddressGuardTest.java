package org.plenary.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @TempDir
    private Path folder;

    private FakeWeb web;

    @BeforeEach
    void makeANetwork() throws IOException, NoSuchAlgorithmException {
        web = new FakeWeb(folder);
    }

    @AfterEach
    void close() throws IOException {
        web.close();
    }

    static List<String> hostileAddresses() {
        return List.of(
                "http://127.0.0.1/",
                "http://127.255.255.254/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://[::1]/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0X7F.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://93.184.216.34.5/",
                "http://256.1.1.1/",
                "http://127.0.0.1./",
                "http://①②⑦.⓪.⓪.①/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://%31%32%37.0.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:93.184.216.34]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::5db8:d822]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:5db8:d822::1]/",
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "http://[2001:2::1]/",
                "http://[::5efe:10.0.0.1]/",
                "http://[2606:4700::5efe:a00:1]/",
                "http://[2606:4700::200:5efe:a00:1]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://192.0.0.192/",
                "http://192.0.2.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://224.0.0.1/",
                "http://239.255.255.255/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[100::1]/",
                "http://[5f00::1]/",
                "http://[3fff::1]/",
                "http://[2001:db8::1]/",
                "http://[1:2:3]/",
                "http://[127.0.0.1]/",
                "http://good@127.0.0.1/",
                "http://user:secret@public.example/",
                "http://127.0.0.1#@public.example/",
                "http://public.example\\@127.0.0.1/",
                "http://127.0.0.1\\@public.example/",
                "http://127.0.\t0.1/",
                "http://pub\nlic.example/",
                "http:///etc/passwd",
                "http://",
                "http:127.0.0.1",
                "http://:80/",
                "http://./",
                "//127.0.0.1/",
                "127.0.0.1",
                "",
                "file:///etc/passwd",
                "ftp://public.example/a.pdf",
                "jar:http://public.example/a.jar!/x",
                "gopher://public.example/",
                "dict://public.example/",
                "ldap://public.example/",
                "netdoc:///etc/passwd",
                "data:text/plain,a",
                "http://public.example:22/",
                "http://public.example:25/",
                "http://public.example:6379/",
                "http://public.example:9200/",
                "http://public.example:8080/",
                "http://public.example:0/",
                "http://public.example:65536/",
                "http://public.example:-80/",
                "http://public.example:80:80/",
                "http://under_score.example/",
                "http://a..example/",
                "http://public.example/" + "a".repeat(2_048));
    }

    @ParameterizedTest
    @MethodSource("hostileAddresses")
    void addressesThatLeadElsewhereAreNeitherLookedUpNorConnectedTo(String address) throws InterruptedException {
        web.name("public.example", FakeWeb.PUBLIC);

        try (FetchOutcome outcome = web.fetcher().fetch(address)) {
            assertThat(outcome).isInstanceOf(FetchOutcome.NotAllowed.class);
        }
        assertThat(web.sockets()).isZero();
        assertThat(web.lookups()).isEmpty();
    }

    @Test
    void theTableOfHostileAddressesIsLong() {
        assertThat(hostileAddresses()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                FakeWeb.PUBLIC + ",192.168.0.1",
                "192.168.0.1," + FakeWeb.PUBLIC,
                FakeWeb.PUBLIC + ",::1",
                "::ffff:10.0.0.1",
                "2606:2800::1,fe80::1"
            })
    void aNameIsRefusedWhenAnyPlaceOfItIsNotPublic(String places) throws InterruptedException {
        web.name("mixed.example", places);

        try (FetchOutcome outcome = web.fetcher().fetch("http://mixed.example/a.txt")) {
            assertThat(outcome).isEqualTo(new FetchOutcome.NotAllowed("mixed.example is not in the public network"));
        }
        assertThat(web.sockets()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::5"})
    void addressesOfThePublicNetworkPass(String place) {
        assertThat(PublicNetwork.holds(InetAddress.ofLiteral(place))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://münchen.example/a.txt",
                "HTTP://MÜNCHEN。EXAMPLE./a.txt",
                "http://xn--mnchen-3ya.example:80/a.txt#part"
            })
    void aNameIsReadInItsPlainForm(String address) throws InterruptedException {
        web.name("xn--mnchen-3ya.example", FakeWeb.PUBLIC).at("/a.txt", "", "A text.");

        try (FetchOutcome outcome = web.fetcher().fetch(address)) {
            assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        }
        assertThat(web.requests().getFirst().toLowerCase(Locale.ROOT))
                .startsWith("get /a.txt ")
                .contains("host: xn--mnchen-3ya.example");
    }
}
