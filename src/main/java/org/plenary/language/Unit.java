package org.plenary.language;

/**
 * What a quantity counts or measures. Units are kept apart and never converted: euros are not dollars, megabits not gigabits.
 * A dollar sign alone is the dollar of the United States, {@code ¥} is the yuan.
 */
public enum Unit {
    COUNT("", "", ""),
    PERCENT(
            "%",
            "百分之",
            "%|％|٪|per cent|percent|pct|pour cent|por ciento|por cento|per cento|Prozent|процент|процента|процентов"
                    + "|في المائة|في المئة|بالمائة|بالمئة"),
    PERCENTAGE_POINT(
            "pp",
            "",
            "percentage point|percentage points|point de pourcentage|points de pourcentage|punto porcentual"
                    + "|puntos porcentuales|Prozentpunkt|Prozentpunkte|процентный пункт|процентных пункта"
                    + "|процентных пунктов|个百分点|個百分點|نقطة مئوية|نقاط مئوية"),

    USD(
            "usd",
            "US$|us$|U.S.$|US $|$|USD|usd",
            "US$|us$|$|USD|usd|dollar|dollars|US dollar|US dollars|U.S. dollar|U.S. dollars|United States dollar"
                    + "|United States dollars|American dollars|dollars des États-Unis|dollars américains|dólar|dólares"
                    + "|dólares de los Estados Unidos|dólares dos Estados Unidos|US-Dollar|доллар|доллара|долларов"
                    + "|долл|долл.|долл. США|доллара США|долларов США|美元|دولار|دولارات|دولار أمريكي"),
    EUR("eur", "€|EUR|eur", "€|EUR|eur|euro|euros|евро|欧元|歐元|يورو"),
    GBP(
            "gbp",
            "£|GBP|gbp|UK£",
            "£|GBP|gbp|pound sterling|pounds sterling|livres sterling|libras esterlinas|фунтов стерлингов|英镑|英鎊"),
    CNY(
            "cny",
            "¥|￥|RMB|rmb|CNY|cny|人民币|人民幣|CN¥",
            "RMB|rmb|CNY|cny|yuan|yuan renminbi|yuan RMB|renminbi|юань|юаня|юаней|元|元人民币|人民币|يوان"),
    JPY("jpy", "JPY|JP¥", "JPY|yen|Japanese yen|yens|yenes|иен|йен|日元|日圆|円"),
    AUD("aud", "A$|AU$|$A|AUD", "AUD|Australian dollar|Australian dollars"),
    CAD("cad", "C$|CA$|Can$|CAN$|$C|CAD", "CAD|Canadian dollar|Canadian dollars|dollars canadiens"),
    HKD("hkd", "HK$|HKD", "HKD|Hong Kong dollar|Hong Kong dollars|港元"),
    NZD("nzd", "NZ$|$NZ|NZD", "NZD|New Zealand dollar|New Zealand dollars"),
    SGD("sgd", "S$|SG$|SGD", "SGD|Singapore dollar|Singapore dollars"),
    TWD("twd", "NT$|TWD", "TWD|New Taiwan dollars"),
    BRL("brl", "R$|BRL", "BRL|Brazilian real|Brazilian reais|reais"),
    INR("inr", "₹|INR|Rs|Rs.", "INR|rupee|rupees|Indian rupee|Indian rupees"),
    RUB("rub", "₽|RUB", "₽|RUB|ruble|rubles|rouble|roubles|рубль|рубля|рублей|руб|руб.|卢布"),
    KRW("krw", "₩|KRW", "KRW|Korean won|South Korean won|韩元"),
    ZAR("zar", "ZAR", "ZAR|rand"),
    CHF("chf", "CHF|SFr", "CHF|Swiss franc|Swiss francs|francs suisses|francos suizos|Schweizer Franken"),
    SEK("sek", "SEK|SKr", "SEK|Swedish kronor|Swedish krona"),
    NOK("nok", "NOK", "NOK|Norwegian kroner|Norwegian krone"),
    DKK("dkk", "DKK|DKr", "DKK|Danish kroner|Danish krone"),
    MXN("mxn", "MXN|Mex$", "MXN|Mexican pesos|pesos mexicanos"),
    AED("aed", "AED", "AED|UAE dirhams"),
    SAR("sar", "SAR", "SAR|Saudi riyals"),
    NGN("ngn", "₦|NGN", "NGN|naira"),
    KES("kes", "KSh|KES", "KES|Kenya shillings|Kenyan shillings"),

    KILOBITS_PER_SECOND("kbps", "", "kbps|kbit/s|kb/s"),
    MEGABITS_PER_SECOND("mbps", "", "Mbps|Mbit/s|Mb/s|megabits per second|兆比特每秒"),
    GIGABITS_PER_SECOND("gbps", "", "Gbps|Gbit/s|Gb/s|gigabits per second"),
    TERABITS_PER_SECOND("tbps", "", "Tbps|Tbit/s|Tb/s|terabits per second"),
    KILOBYTE("kb", "", "KB|kB|kilobyte|kilobytes"),
    MEGABYTE("mb", "", "MB|megabyte|megabytes"),
    GIGABYTE("gb", "", "GB|gb|gigabyte|gigabytes|gigaoctets"),
    TERABYTE("tb", "", "terabyte|terabytes|téraoctets"),
    PETABYTE("pb", "", "PB|petabyte|petabytes"),
    EXABYTE("eb", "", "EB|exabyte|exabytes"),
    ZETTABYTE("zb", "", "ZB|zettabyte|zettabytes"),
    KILOHERTZ("khz", "", "kHz"),
    MEGAHERTZ("mhz", "", "MHz"),
    GIGAHERTZ("ghz", "", "GHz"),
    KILOMETRE("km", "", "km|kms|kilometre|kilometres|kilometer|kilometers|kilomètres|kilómetros|километров|公里"),
    SQUARE_KILOMETRE(
            "km2", "", "km2|km²|sq km|square kilometre|square kilometres|square kilometer|square kilometers|平方公里"),
    HECTARE("ha", "", "hectare|hectares|hectáreas|гектаров|公顷"),
    KILOGRAM("kg", "", "kg|kilogram|kilograms|kilogramme|kilogrammes|公斤"),
    TONNE("tonne", "", "tonne|tonnes|metric ton|metric tons|toneladas|тонн|吨"),
    KILOWATT_HOUR("kwh", "", "kWh"),
    MEGAWATT_HOUR("mwh", "", "MWh"),
    GIGAWATT_HOUR("gwh", "", "GWh"),
    TERAWATT_HOUR("twh", "", "TWh"),
    MEGAWATT("mw", "", "MW|megawatt|megawatts"),
    GIGAWATT("gw", "", "GW|gigawatt|gigawatts");

    private final String code;
    private final String before;
    private final String behind;

    /**
     * @param before the ways to write it before the number, with {@code |} between them
     * @param behind the ways to write it behind the number, likewise
     */
    Unit(String code, String before, String behind) {
        this.code = code;
        this.before = before;
        this.behind = behind;
    }

    /** What the canonical form of a quantity ends with, lower case: {@code usd}, {@code %}; empty for a count. */
    public String code() {
        return code;
    }

    String before() {
        return before;
    }

    String behind() {
        return behind;
    }
}
