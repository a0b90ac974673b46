package org.plenary.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.program.Browser.Screen;

/** What people do, in a real browser on the packaged program. Screenshots are left in {@code target/screenshots}. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private Path corpus;
    private PlenaryProcess plenary;
    private Browser browser;

    @BeforeAll
    void serveACopyOfTheCorpus(@TempDir Path folder) throws IOException {
        corpus = folder.resolve("corpus");
        CorpusCopy.of(Path.of("corpus"), corpus);
        plenary = PlenaryProcess.serve(corpus, folder.resolve("index"));
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        browser.close();
        plenary.close();
    }

    @Test
    void personFindsAPhraseInTheReportAndReadsItLit() {
        try (BrowserContext context = browser.context(Screen.DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/");
            page.getByLabel("Search the documents").fill("\"digital divide\" doc:wuzhen-report-2016");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");

            assertThat(page.locator(".card mark").allInnerTexts())
                    .allSatisfy(mark -> assertThat(mark).isEqualToIgnoringCase("digital divide"));
            page.locator(".card-link").first().click();
            page.waitForURL("**/documents/**");

            assertThat(page.url()).contains("/documents/wuzhen-report-2016?q=").contains("#");
            assertThat(page.locator(".paragraph:target mark").first().innerText())
                    .isEqualToIgnoringCase("digital divide");
            assertThat(page.locator(".hit-count").innerText()).contains("paragraphs match");
        }
    }

    @Test
    void personNarrowsByAFacetAndFindsAsManyAsItsNumberSaid() {
        try (BrowserContext context = browser.context(Screen.DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/search?q=cybersecurity");
            String promised = page.locator("[data-facet=kind] li a b").first().innerText();
            page.locator("[data-facet=kind] li a").first().click();

            assertThat(page.locator(".count strong").innerText()).startsWith(promised + " paragraph");
            page.locator(".tag").first().click();
            assertThat(page.url()).endsWith("/search?q=cybersecurity");
        }
    }

    @Test
    void typingOffersCompletionsThatKeysChoose() {
        try (BrowserContext context = browser.context(Screen.DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/");
            Locator box = page.getByLabel("Search the documents");
            box.pressSequentially("digital div");
            page.locator("[role=option]:has-text('digital divide')").first().waitFor();
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(page.locator(".search-line [role=status]").innerText()).contains("completions");

            page.keyboard().press("ArrowDown");
            assertThat(box.inputValue()).isEqualTo("digital divide");
            assertThat(page.locator("[aria-selected=true]").getAttribute("id"))
                    .isEqualTo(box.getAttribute("aria-activedescendant"));
            page.keyboard().press("Escape");
            assertThat(box.inputValue()).isEqualTo("digital div");
            assertThat(page.locator("[role=option]").count()).isZero();

            page.keyboard().press("ArrowDown");
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=digital+divide");
        }
    }

    @Test
    void aCompletedTitleOpensItsDocument() {
        try (BrowserContext context = browser.context(Screen.PHONE, ColorScheme.DARK, true)) {
            Page page = open(context, "/");
            page.getByLabel("Search the documents").pressSequentially("wuzhen rep");
            page.locator("[role=option].title").first().click();
            page.waitForURL("**/documents/**");
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (BrowserContext context = browser.context(Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = open(context, "/");
            page.getByLabel("Search the documents").fill("internet governance");
            page.locator(".search-box button").click();
            assertThat(page.locator(".card").count()).isPositive();
            page.locator(".card-link").first().click();
            assertThat(page.locator(".paragraph.lit").count()).isPositive();
            page.locator(".next-hit").first().click();
            assertThat(page.locator(".paragraph:target.lit").count()).isEqualTo(1);
        }
    }

    @Test
    void personTurnsOtherNamesOffAndOnAgainWithoutJavaScript() {
        try (BrowserContext context = browser.context(Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = open(context, "/search?q=LDC");
            page.locator(".understood a:has-text('Only =LDC')").click();
            assertThat(page.getByLabel("Search the documents").inputValue()).isEqualTo("=LDC");
            page.locator(".understood a:has-text('In any form')").click();
            assertThat(page.getByLabel("Search the documents").inputValue()).isEqualTo("LDC");
            page.locator(".understood a:has-text('Only what was typed')").click();
            assertThat(page.url()).endsWith("/search?q=LDC&expand=off");
        }
    }

    @Test
    void personGoesFromAHitToParagraphsLikeIt() {
        try (BrowserContext context = browser.context(Screen.DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/search?q=%22digital+divide%22+doc:wuzhen-report-2016");
            page.locator(".card a:has-text('similar paragraphs')").first().click();
            page.waitForURL("**/similar/wuzhen-report-2016/*");

            assertThat(page.locator("h1").innerText()).isEqualTo("Similar paragraphs");
            page.locator("ol.cards .card-link").first().click();
            page.waitForURL("**/documents/**");
            assertThat(page.locator(".paragraph:target").count()).isEqualTo(1);
        }
    }

    @Test
    void keysLeadThroughResultsAndHits() {
        try (BrowserContext context = browser.context(Screen.DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/search?q=governance");
            page.keyboard().press("j");
            page.keyboard().press("j");
            String second = page.locator(".card-link").nth(1).getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL("**/documents/**");
            assertThat(page.url()).endsWith(second);

            String before = page.url();
            page.keyboard().press("n");
            assertThat(page.url()).isNotEqualTo(before);
            page.keyboard().press("?");
            assertThat(page.locator(".keys-dialog").isVisible()).isTrue();
        }
    }

    @Test
    void maintainerAddsAFileRebuildsByTheFormAndFindsIt() throws IOException {
        Files.writeString(corpus.resolve("lantern.md"), """
            ---
            title: Lantern Statement
            date: 2026-01-02
            ---

            ## Light

            All parties welcome phosphorescent lanterns.
            """);
        try (BrowserContext context = browser.context(Screen.DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/status");
            page.getByLabel("Token").fill(plenary.token());
            page.locator(".rebuild button").click();
            page.locator("#rebuild-state:has-text('The last rebuild ended')").waitFor();

            page.navigate(plenary.address() + "/search?q=phosphorescent");
            assertThat(page.locator(".card-link").innerText()).startsWith("Lantern Statement");
        }
    }

    @Test
    void maintainerUploadsAFileFindsItAndWithdrawsItWithoutJavaScript(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beacon.md");
        Files.writeString(file, "# Beacon\n\n## Light\n\nAll parties welcome bioluminescent beacons.\n");
        try (BrowserContext context = browser.context(Screen.PHONE, ColorScheme.LIGHT, false)) {
            Page page = open(context, "/documents");
            page.locator("main a:has-text('Add a document')").click();
            page.getByLabel("Token").fill("wrong");
            page.getByLabel("File").setInputFiles(file);
            page.getByLabel("Title").fill("Beacon Statement");
            page.locator("main button").click();
            assertThat(page.locator(".faults").innerText()).contains("not the token");
            assertThat(page.getByLabel("Title").inputValue()).isEqualTo("Beacon Statement");

            page.getByLabel("Token").fill(plenary.token());
            page.getByLabel("File").setInputFiles(file);
            page.locator("main button").click();
            page.waitForURL("**/documents/beacon");
            assertThat(page.locator("h1").innerText()).isEqualTo("Beacon Statement");

            page.navigate(plenary.address() + "/search?q=bioluminescent");
            page.locator(".card-link").click();
            page.locator("a:has-text('Withdraw this document')").click();
            page.getByLabel("Token").fill(plenary.token());
            page.locator("main button").click();
            assertThat(page.locator("main").innerText()).contains("“Beacon Statement” is withdrawn");
            page.navigate(plenary.address() + "/search?q=bioluminescent&mode=keyword");
            assertThat(page.locator(".card").count()).isZero();
            // Paragraphs that are close in meaning may stand in its place.
            page.navigate(plenary.address() + "/search?q=bioluminescent");
            assertThat(page.locator("main").innerText()).doesNotContain("Beacon Statement");
        }
    }

    @Test
    void formsThatWereNotAcceptedHaveNoAccessibilityViolation(@TempDir Path folder) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Path file = folder.resolve("dated.md");
        Files.writeString(file, "# Dated\n\nText.\n");
        for (Screen screen : Screen.values()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = browser.context(screen, scheme, true)) {
                    Page page = open(context, "/add");
                    page.getByLabel("Token").fill(plenary.token());
                    page.getByLabel("File").setInputFiles(file);
                    page.getByLabel("Date").fill("31 May");
                    page.locator("main button").click();
                    page.locator(".faults").waitFor();
                    look(page, "add-faults", screen, scheme);
                }
            }
        }
    }

    @Test
    void pagesHaveNoAccessibilityViolationAndFitEveryScreen() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("results", "/search?q=digital+divide&kind=report");
        pages.put("warned", "/search?q=internet+NEAR%2Fx+%28open");
        pages.put("nothing", "/search?q=zyxwvut&year=2016");
        pages.put("relaxed", "/search?q=digital+divide+zyxwvut");
        pages.put("reader", "/documents/wuzhen-report-2016?q=cybersecurity");
        pages.put("understood", "/search?q=cross-border+data+flow+LDC");
        pages.put("exact", "/search?q=%3DLDC+divide&mode=keyword");
        pages.put("meaning", "/search?q=who+should+take+part+in+governing+the+net&mode=semantic");
        pages.put("similar", "/similar/wuzhen-report-2016/I.1");
        pages.put("cite", "/cite/wuzhen-report-2016/I.4");
        pages.put("pinpoint", "/search?q=Wuzhen+Report+III.2");
        pages.put("documents", "/documents");
        pages.put("coverage", "/coverage");
        pages.put("status", "/status");
        pages.put("add", "/add");
        pages.put("withdraw", "/documents/wuzhen-report-2016/withdraw");
        pages.put("quotes", "/quotes");
        pages.put("altered", "/quotes?q=more+than+half+of+the+world+population+%E2%80%A6+left+out+of+the+Internet");
        pages.put("help", "/help");
        pages.put("error", "/search?q=x&size=huge");
        pages.put("missing", "/documents/wuzhen-report");
        try (BrowserContext context = browser.context(Screen.PHONE, ColorScheme.LIGHT, true)) {
            Page completing = open(context, "/");
            completing.getByLabel("Search the documents").pressSequentially("ws");
            completing.locator("[role=option]").first().waitFor();
            completing.keyboard().press("ArrowDown");
            look(completing, "completing", Screen.PHONE, ColorScheme.LIGHT);
        }
        for (Screen screen : Screen.values()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = browser.context(screen, scheme, true)) {
                    pages.forEach((name, path) -> look(open(context, path), name, screen, scheme));
                }
            }
        }
    }

    private static void look(Page page, String name, Screen screen, ColorScheme scheme) {
        String picture = String.join("-", name, screen.name(), scheme.name()).toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(picture))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(picture).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflow).as(picture + " scrolls sideways").isEqualTo(false);
        page.close();
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(plenary.address() + path);
        return page;
    }
}
