package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
    private static final String ENGLISH =
            "The ports of the northern coast agree to open their networks to every ship that asks for shelter. "
                    + "Each harbour keeps a list of those who came, and shows it to whoever wants to see it.";
    private static final String FRENCH =
            "Les ports de la côte s'engagent à ouvrir leurs réseaux à tout navire, même étranger, où qu'il aille."
                    + " Chaque année, le conseil évalue les progrès réalisés et les difficultés rencontrées à l'étape"
                    + " précédente.";
    private static final String POLISH =
            "Państwa nadbrzeżne zobowiązują się otworzyć swoje sieci dla każdego statku, który zawinie do portu."
                    + " Każdego roku rada ocenia osiągnięte postępy i wskazuje, co jeszcze należy zrobić, żeby żegluga"
                    + " była bezpieczna.";
    private static final String RUSSIAN =
            "Прибрежные государства обязуются открыть свои сети для каждого судна, которое заходит в порт. Ежегодно"
                    + " совет оценивает достигнутые успехи и определяет, что ещё предстоит сделать для безопасности"
                    + " плавания.";
    private static final String UKRAINIAN =
            "Прибережні держави зобов'язуються відкрити свої мережі для кожного судна, яке заходить у порт. Щороку"
                    + " рада оцінює досягнуті успіхи й визначає, що ще належить зробити для безпеки їхнього плавання.";
    private static final String GREEK =
            "Τα παράκτια κράτη αναλαμβάνουν να ανοίξουν τα δίκτυά τους σε κάθε πλοίο που φτάνει στο λιμάνι. Κάθε χρόνο"
                    + " το συμβούλιο εξετάζει την πρόοδο και αποφασίζει τι πρέπει ακόμη να γίνει για την ασφάλεια.";
    private static final String TURKISH =
            "Kıyı devletleri, limana uğrayan her gemiye ağlarını açmayı üstlenir ve bunu yıl boyunca sürdürür. Kurul"
                    + " her yıl ulaşılan gelişmeleri değerlendirir, güvenlik için başka neler yapılması gerektiğini"
                    + " söyler.";
    private static final String HEBREW = "מדינות החוף מתחייבות לפתוח את הרשתות שלהן לכל ספינה שנכנסת לנמל. "
            + "מדי שנה בוחנת המועצה את ההתקדמות וקובעת מה עוד יש לעשות למען בטיחות השיט.";
    private static final String ARABIC =
            "تتعهد الدول الساحلية بفتح شبكاتها أمام كل سفينة تدخل الميناء وتطلب الحماية فيه. "
                    + "وفي كل عام ينظر المجلس في التقدم الذي تحقق ويقرر ما ينبغي القيام به من أجل سلامة الملاحة.";
    private static final String LITHUANIAN =
            "Pakrančių valstybės įsipareigoja atverti savo tinklus kiekvienam laivui, kuris įplaukia į uostą. Kasmet"
                + " taryba įvertina pasiektą pažangą ir nusprendžia, ką dar reikėtų padaryti, kad laivyba būtų saugi.";
    private static final String THAI = "รัฐชายฝั่งตกลงที่จะเปิดเครือข่ายของตนให้แก่เรือทุกลำที่เข้ามาในท่าเรือ "
            + "และทุกปีสภาจะพิจารณาความก้าวหน้าที่เกิดขึ้นและกำหนดว่าควรทำอะไรต่อไปเพื่อความปลอดภัยในการเดินเรือ";
    private static final String CHINESE = "沿海各国同意向每一艘进入港口的船舶开放网络。理事会每年审议取得的进展，并决定为了航行安全还应当做哪些工作。";
    private static final String TRADITIONAL = "沿海各國同意向每一艘進入港口的船舶開放網路。理事會每年審議取得的進展，並決定為了航行安全還應當做哪些工作。";
    private static final String JAPANESE = "沿岸の国々は、港に入るすべての船にネットワークを開くことを約束する。理事会は毎年、これまでの進み具合を調べ、安全のために何をすべきかを決める。";
    private static final String KOREAN =
            "연안 국가들은 항구에 들어오는 모든 배에 통신망을 열기로 약속한다. 이사회는 해마다 진행 상황을 살피고 안전을 위해 무엇을 더 해야 할지 정한다.";

    @TempDir
    Path root;

    private SmallCorpus corpus;

    @BeforeEach
    void makeCorpus() {
        corpus = new SmallCorpus(root);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, windows-1252, windows-1252",
        "fr, x-MacRoman, Mac Roman",
        "fr, IBM850, cp850",
        "pl, windows-1250, windows-1250",
        "pl, ISO-8859-2, ISO-8859-2",
        "ru, windows-1251, windows-1251",
        "ru, KOI8-R, KOI8-R",
        "ru, ISO-8859-5, ISO-8859-5",
        "ru, x-MacCyrillic, Mac Cyrillic",
        "ru, IBM866, cp866",
        "uk, KOI8-U, KOI8-U",
        "el, windows-1253, windows-1253",
        "tr, windows-1254, windows-1254",
        "he, windows-1255, windows-1255",
        "ar, windows-1256, windows-1256",
        "ar, ISO-8859-6, ISO-8859-6",
        "lt, windows-1257, windows-1257",
        "th, TIS-620, TIS-620",
        "zh, GB2312, GB18030",
        "zh, GBK, GB18030",
        "zh-Hant, GB18030, GB18030",
        "zh-Hant, Big5, Big5",
        "ja, EUC-JP, EUC-JP",
        "ja, Shift_JIS, Shift_JIS",
        "ja, ISO-2022-JP, ISO-2022-JP",
        "ko, EUC-KR, EUC-KR",
        "en, IBM037, cp037",
        "en, UTF-16LE, UTF-16LE",
        "ru, UTF-16BE, UTF-16BE",
        "zh, UTF-16LE, UTF-16LE",
        "en, UTF-32BE, UTF-32BE",
        "ko, UTF-32LE, UTF-32LE"
    })
    void textIsReadInTheEncodingThatNobodyStated(String language, String encoding, String name) {
        String text = text(language);
        corpus.with("a.txt", (text + "\n").getBytes(Charset.forName(encoding))).with("a.yaml", "title: T");

        assertThat(corpus.passages("a.txt")).containsExactly("introduction.1: " + text);
        assertThat(corpus.remarks("a.txt")).containsExactly("read as " + name);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) {
        corpus.with("a.txt", "\uFEFFAŁ B.".getBytes(Charset.forName(encoding))).with("a.yaml", "title: T");

        assertThat(corpus.passages("a.txt")).containsExactly("introduction.1: AŁ B.");
    }

    @Test
    void theEncodingInTheMetadataIsTaken() {
        byte[] bytes = "Ça va ťažko.".getBytes(Charset.forName("windows-1250"));
        corpus.with("a.txt", bytes).with("a.yaml", "title: T\nencoding: cp1250");
        corpus.with("b.md", bytes).with("b.yaml", "title: T\ncharset: Windows-1251");

        assertThat(corpus.passages("a.txt")).containsExactly("introduction.1: Ça va ťažko.");
        assertThat(corpus.remarks("a.txt")).containsExactly("read as cp1250");
        assertThat(corpus.remarks("b.md")).containsExactly("read as Windows-1251");
    }

    @Test
    void anEncodingThatIsNotKnownIsToldFromTheText() {
        corpus.with("a.txt", FRENCH.getBytes(Charset.forName("windows-1252")))
                .with("a.yaml", "title: T\nencoding: klingon-7");

        assertThat(corpus.passages("a.txt")).containsExactly("introduction.1: " + FRENCH);
        assertThat(corpus.remarks("a.txt"))
                .containsExactly("the encoding \"klingon-7\" is not known", "read as windows-1252");
    }

    @Test
    void metadataAreReadInAnyEncodingToo() {
        corpus.with("a.txt", "A paragraph.")
                .with("a.yaml", "title: Résolution générale à côté".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(corpus.document("a.txt").metadata().title()).isEqualTo("Résolution générale à côté");
        assertThat(corpus.remarks("a.txt")).containsExactly("a.yaml: read as windows-1252");
    }

    @Test
    void aFewBrokenBytesBecomeReplacementCharactersWithARemark() {
        byte[] bytes = (FRENCH + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        corpus.with("a.txt", bytes).with("a.yaml", "title: T");

        assertThat(corpus.passages("a.txt")).containsExactly("introduction.1: " + FRENCH + "\uFFFD");
        assertThat(corpus.remarks("a.txt")).containsExactly("1 character could not be decoded as UTF-8");
    }

    @Test
    void whatTellsTheEncodingMayStandFarIntoALine() {
        String text = "A word ".repeat(10_000) + "à côté de l'océan.";
        corpus.with("a.txt", text.getBytes(Charset.forName("windows-1252"))).with("a.yaml", "title: T");

        assertThat(corpus.passages("a.txt")).containsExactly("introduction.1: " + text);
    }

    @Test
    void aTextThatMostlyCannotBeDecodedIsSkipped() {
        corpus.with("a.txt", RUSSIAN.getBytes(Charset.forName("windows-1251"))).with("a.yaml", "encoding: UTF-8");

        assertThat(corpus.reasonToSkip("a.txt")).matches("\\d+ of \\d+ characters could not be decoded as UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreSkipped() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        byte[] withoutZero = noise.clone();
        for (int at = 0; at < noise.length; at++) {
            withoutZero[at] = noise[at] == 0 ? 1 : noise[at];
        }
        corpus.with("a.txt", noise).with("b.md", withoutZero).with("c.txt", "A\0B");

        assertThat(List.of("a.txt", "b.md", "c.txt"))
                .allSatisfy(name -> assertThat(corpus.reasonToSkip(name)).isEqualTo("not text"));
    }

    private static String text(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "fr" -> FRENCH;
            case "pl" -> POLISH;
            case "ru" -> RUSSIAN;
            case "uk" -> UKRAINIAN;
            case "el" -> GREEK;
            case "tr" -> TURKISH;
            case "he" -> HEBREW;
            case "ar" -> ARABIC;
            case "lt" -> LITHUANIAN;
            case "th" -> THAI;
            case "zh" -> CHINESE;
            case "zh-Hant" -> TRADITIONAL;
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            default -> throw new IllegalArgumentException(language);
        };
    }
}
