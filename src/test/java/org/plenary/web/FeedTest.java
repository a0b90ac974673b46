package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Documents.document;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.Documents;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** What feed readers and the search boxes of browsers get. */
class FeedTest {
    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFeedHasTheNewestParagraphsOfASearchFirst() throws Exception {
        SyndFeed feed = feed("/search.atom?q=peace");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("peace – Plenary");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .startsWith("The Charter of Nations, section I, para. 1");
        SyndEntry first = feed.getEntries().getFirst();
        assertThat(first.getUri()).isEqualTo("urn:plenary:passage:charter/I.1");
        assertThat(first.getLink()).isEqualTo(server.origin() + "/documents/charter#I.1");
        assertThat(first.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("1945-06-26T00:00:00Z"));
        assertThat(first.getPublishedDate().toInstant()).isEqualTo(Instant.parse("1945-06-26T00:00:00Z"));
        assertThat(first.getContents().getFirst().getValue())
                .isEqualTo("We want peace & <b>friendship</b> among nations.");
        assertThat(first.getAuthor()).isEqualTo("United Nations");
    }

    @Test
    void orderAndFiltersAreThoseOfTheAddress() throws Exception {
        Documents.publish(
                server.index,
                document("old").date("1945").paragraph("Peace, peace and peace."),
                document("new").date("2016").paragraph("Peace among many other things."));

        assertThat(links("/search.atom?q=peace")).containsExactly("new#1", "old#1");
        assertThat(links("/search.atom?q=peace&sort=relevance")).containsExactly("old#1", "new#1");
        assertThat(links("/search.atom?q=peace&to=2000")).containsExactly("old#1");
    }

    @Test
    void aFeedIsWalkedByItsNextLinks() throws Exception {
        List<String> walked = new ArrayList<>();
        String address = server.origin() + "/search.atom?q=peace&size=1";
        while (!address.isEmpty()) {
            SyndFeed feed = feed(address.substring(server.origin().length()));
            feed.getEntries().forEach(entry -> walked.add(entry.getUri()));
            address = feed.getLinks().stream()
                    .filter(link -> link.getRel().equals("next"))
                    .map(SyndLink::getHref)
                    .findFirst()
                    .orElse("");
        }
        assertThat(walked).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aFeedKeepsItsIdAndSaysWhereItIs() throws Exception {
        SyndFeed feed = feed("/search.atom?q=peace&size=1");
        server.publish();

        assertThat(feed("/search.atom?q=peace&size=1").getUri()).isEqualTo(feed.getUri());
        assertThat(feed("/search.atom?q=war&size=1").getUri()).isNotEqualTo(feed.getUri());
        assertThat(feed.getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("self", server.origin() + "/search.atom?q=peace&size=1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "alternate", server.origin() + "/search?q=peace&sort=-date&size=1"));
    }

    @Test
    void textThatXmlCannotHoldDoesNoHarm() throws Exception {
        Documents.publish(
                server.index,
                document("odd")
                        .title("<script>alert(1)</script>\u0001 & \ufffe")
                        .paragraph("peace ]]> <![CDATA[ &lt; \u0007\u000b bell \ud83d\ude00 half \ud83d end"));
        SyndEntry entry = feed("/search.atom?q=peace").getEntries().getFirst();

        assertThat(entry.getTitle()).startsWith("<script>alert(1)</script>");
        assertThat(entry.getContents().getFirst().getValue())
                .startsWith("peace ]]> <![CDATA[ &lt; ")
                .contains("\ud83d\ude00");
        assertThat(feed("/search.atom?q=%3Cscript%3E%22%27%00%01").getTitle()).startsWith("<script>");
    }

    @Test
    void aBadParameterOfAFeedIsNamed() {
        assertThat(server.get("/search.atom?size=0", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBrowserFindsTheSearchAndTheFeedOnThePages() {
        assertThat(Jsoup.parse(server.get("/").body())
                        .select("link[rel=search][type=application/opensearchdescription+xml]")
                        .attr("href"))
                .isEqualTo("/opensearch.xml");
        String feed = Jsoup.parse(server.get("/search?q=peace&kind=charter").body())
                .select("link[rel=alternate][type=application/atom+xml]")
                .attr("href");
        assertThat(feed).isEqualTo("/search.atom?q=peace&kind=charter&sort=relevance");
        assertThat(server.get(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void theDescriptionSaysHowToAsk() throws Exception {
        HttpResponse<String> answer = server.get("/opensearch.xml");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/opensearchdescription+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element description = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();

        assertThat(description.getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        NodeList addresses = description.getElementsByTagName("Url");
        for (int at = 0; at < addresses.getLength(); at++) {
            Element address = (Element) addresses.item(at);
            String asked = address.getAttribute("template")
                    .substring(server.origin().length())
                    .replace("{searchTerms}", "pea")
                    .replaceAll("\\{(startPage|count)\\?}", "");
            HttpResponse<String> found = server.get(asked);
            assertThat(found.statusCode()).as(asked).isEqualTo(200);
            assertThat(found.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(address.getAttribute("type"));
        }
        assertThat(addresses.getLength()).isEqualTo(5);
    }

    @Test
    void suggestionsComeAsSearchBoxesTakeThem() {
        String address = "/api/v1/suggest?q=charter&format=opensearch";
        JsonNode suggestions = server.json(address);
        for (int tries = 0; suggestions.get(1).isEmpty() && tries < 100; tries++) {
            suggestions = server.json(address);
        }

        assertThat(suggestions.get(0).asString()).isEqualTo("charter");
        assertThat(suggestions.get(1)).extracting(JsonNode::asString).contains("The Charter of Nations");
        assertThat(suggestions.get(2)).hasSameSizeAs(suggestions.get(1));
        assertThat(suggestions.get(3)).hasSameSizeAs(suggestions.get(1));
    }

    private List<String> links(String path) throws Exception {
        String documents = server.origin() + "/documents/";
        return feed(path).getEntries().stream()
                .map(entry -> entry.getLink().substring(documents.length()))
                .toList();
    }

    private SyndFeed feed(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml");
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }
}
