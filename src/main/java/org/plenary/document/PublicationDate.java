package org.plenary.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a document was published, as exactly as it is known: a year, a month, or a day.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record PublicationDate(int year, int month, int day) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** @throws DateTimeException when there is no such date */
    public PublicationDate {
        if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
            throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
        }
        LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** Reads {@code 2016}, {@code 2016-11} or {@code 2016-11-18}; empty when the text is none of these or no such date. */
    public static Optional<PublicationDate> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublicationDate(number(written, 1), number(written, 2), number(written, 3)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher written, int group) {
        String digits = written.group(group);
        if (digits == null) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        if (number == 0) {
            throw new DateTimeException("no such date: " + written.group());
        }
        return number;
    }

    /** The first day this date may mean. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day this date may mean. */
    public LocalDate last() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
    }

    /** For people: {@code 18 November 2016}, {@code November 2016} or {@code 2016}. */
    public String written() {
        if (month == 0) {
            return Integer.toString(year);
        }
        return day == 0 ? MONTH.format(first()) : DAY.format(first());
    }

    @Override
    public String toString() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
