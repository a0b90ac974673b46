package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.document.Numbering;
import org.plenary.document.Paragraph;
import org.plenary.document.Section;

/**
 * Tells from the numbers themselves whether one count runs through the document: they rise strictly, and they do so through
 * more than one section or there is only one. A single list within one of several sections counts by itself. Annexes may go on
 * with the count or begin anew.
 */
final class NumberingRule {
    private static final Pattern COUNT =
            Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-(\\d+))?");

    private final List<Long> ranks = new ArrayList<>();
    private int sections;
    private int numberedSections;

    private NumberingRule() {}

    static Numbering infer(List<Section> sections) {
        List<Section> main =
                sections.stream().filter(section -> !section.isAnnex()).toList();
        return isThrough(sections) || isThrough(main) ? Numbering.THROUGH : Numbering.BY_SECTION;
    }

    private static boolean isThrough(List<Section> sections) {
        NumberingRule rule = new NumberingRule();
        sections.forEach(rule::walk);
        boolean wide = rule.numberedSections > 1 || (rule.sections == 1 && rule.numberedSections == 1);
        return wide && rule.rises();
    }

    private void walk(Section section) {
        int before = ranks.size();
        section.paragraphs().forEach(this::count);
        sections++;
        numberedSections += ranks.size() > before ? 1 : 0;
        section.sections().forEach(this::walk);
    }

    private void count(Paragraph paragraph) {
        String number = paragraph.number();
        if (number == null) {
            return;
        }
        // Letters, sub-items and insertions (12 bis) say nothing about how far the count reaches.
        Matcher count = COUNT.matcher(number);
        if (count.matches()) {
            long first = 0;
            for (int group = 1; group <= 4; group++) {
                first = first * 1000 + part(count, group);
            }
            ranks.add(first);
            if (count.group(5) != null) {
                ranks.add(first + (part(count, 5) - part(count, 1)) * 1_000_000_000L);
            }
        }
    }

    private static long part(Matcher count, int group) {
        String digits = count.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private boolean rises() {
        for (int at = 1; at < ranks.size(); at++) {
            if (ranks.get(at) <= ranks.get(at - 1)) {
                return false;
            }
        }
        return true;
    }
}
