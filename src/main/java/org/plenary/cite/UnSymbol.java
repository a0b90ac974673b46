package org.plenary.cite;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document symbol of the United Nations, as {@code A/RES/70/125} or {@code A/RES/79/1, annex I}.
 *
 * @param resolution what it says of a resolution; null for any other document
 */
record UnSymbol(String written, @Nullable Resolution resolution) {

    /**
     * @param number as cited: {@code 70/125}, {@code 1325 (2000)}
     * @param part of the resolution, with its comma: {@code , annex I}; empty for the whole
     */
    record Resolution(Organ organ, String number, String part) {}

    /** The organs whose resolutions have a form of their own in the styles. */
    enum Organ {
        GENERAL_ASSEMBLY("General Assembly resolution", "UNGA Res", "G.A. Res."),
        SECURITY_COUNCIL("Security Council resolution", "UNSC Res", "S.C. Res."),
        ECONOMIC_AND_SOCIAL_COUNCIL("Economic and Social Council resolution", "ECOSOC Res", "E.S.C. Res."),
        HUMAN_RIGHTS_COUNCIL("Human Rights Council resolution", "UNHRC Res", "Human Rights Council Res.");

        private final String inFull;
        private final String oscola;
        private final String bluebook;

        Organ(String inFull, String oscola, String bluebook) {
            this.inFull = inFull;
            this.oscola = oscola;
            this.bluebook = bluebook;
        }

        String inFull() {
            return inFull;
        }

        String oscola() {
            return oscola;
        }

        String bluebook() {
            return bluebook;
        }
    }

    /** The first parts of symbols: the principal organs, the secretariat, the treaty bodies. */
    private static final Pattern SYMBOL =
            Pattern.compile("(?:A|S|E|T|ST|TD|CCPR|CAT|CED|CEDAW|CERD|CMW|CRC|CRPD|HRI|UNEP|FCCC|CBD|DP|UNW)/\\S.*");

    private static final Pattern RESOLUTION = Pattern.compile(
            "(?<organ>A/HRC|A|S|E)/RES/(?<number>[\\w-]+(?:/[\\w-]+)?)\\s*(?<year>\\(\\d{4}\\)|\\([IVXL-]+\\))?(?<part>\\s*,\\s*.+)?");

    static Optional<UnSymbol> of(String symbol) {
        String written = symbol.strip();
        if (!SYMBOL.matcher(written).matches()) {
            return Optional.empty();
        }
        Matcher resolution = RESOLUTION.matcher(written);
        return Optional.of(new UnSymbol(written, resolution.matches() ? resolution(resolution) : null));
    }

    private static Resolution resolution(Matcher written) {
        Organ organ = switch (written.group("organ")) {
            case "A/HRC" -> Organ.HUMAN_RIGHTS_COUNCIL;
            case "S" -> Organ.SECURITY_COUNCIL;
            case "E" -> Organ.ECONOMIC_AND_SOCIAL_COUNCIL;
            default -> Organ.GENERAL_ASSEMBLY;
        };
        String year = written.group("year");
        String part = written.group("part");
        String number = written.group("number") + (year == null ? "" : " " + year);
        return new Resolution(organ, number, part == null ? "" : ", " + part.replaceFirst("^\\s*,\\s*", ""));
    }
}
