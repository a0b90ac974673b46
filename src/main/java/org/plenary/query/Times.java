package org.plenary.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads years, months, days and ranges of them. */
final class Times {
    private static final Pattern POINT = Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?(.*)");

    private Times() {}

    /** @param swapped whether the ends stood in the wrong order */
    record Reading(Query query, boolean swapped) {}

    /** A year, a month (day 0) or a day. */
    private record Point(int year, int month, int day) {
        LocalDate first() {
            return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        }

        LocalDate last() {
            if (month == 0) {
                return LocalDate.of(year, 12, 31);
            }
            return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
        }

        boolean isYear() {
            return month == 0;
        }
    }

    /**
     * Reads {@code 2016}, {@code 2003..2016}, {@code ..2016-11}, {@code >=2005}, {@code *} and the like. The year field gives
     * years as long as only years are named, everything else gives days.
     */
    static Optional<Reading> read(Field field, String text) {
        boolean years = field == Field.YEAR;
        if (text.equals("*")) {
            return Optional.of(range(null, null, years));
        }
        int dots = text.indexOf("..");
        try {
            return dots < 0 ? compared(text, years) : ends(text.substring(0, dots), text.substring(dots + 2), years);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Reading> ends(String from, String to, boolean years) {
        boolean openFrom = from.isEmpty() || from.equals("*");
        boolean openTo = to.isEmpty() || to.equals("*");
        Point first = openFrom ? null : point(from);
        Point last = openTo ? null : point(to);
        boolean unreadable = (first == null && !openFrom) || (last == null && !openTo);
        boolean says = !from.isEmpty() || !to.isEmpty();
        return unreadable || !says ? Optional.empty() : Optional.of(range(first, last, years));
    }

    private static Optional<Reading> compared(String text, boolean years) {
        Matcher compared = COMPARED.matcher(text);
        Point point = compared.matches() ? point(compared.group(2)) : null;
        if (point == null) {
            return Optional.empty();
        }
        String comparison = compared.group(1) == null ? "=" : compared.group(1);
        return switch (comparison) {
            case ">=" -> Optional.of(range(point, null, years));
            case "<=" -> Optional.of(range(null, point, years));
            case ">" -> after(point, years);
            case "<" -> before(point, years);
            default -> Optional.of(range(point, point, years));
        };
    }

    private static Optional<Reading> after(Point point, boolean years) {
        LocalDate from = point.last().plusDays(1);
        return from.getYear() > 9999 ? Optional.empty() : Optional.of(range(edge(from, point), null, years));
    }

    private static Optional<Reading> before(Point point, boolean years) {
        LocalDate to = point.first().minusDays(1);
        return to.getYear() < 1 ? Optional.empty() : Optional.of(range(null, edge(to, point), years));
    }

    private static Point edge(LocalDate day, Point asExactAs) {
        return asExactAs.isYear()
                ? new Point(day.getYear(), 0, 0)
                : new Point(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Reading range(@Nullable Point first, @Nullable Point last, boolean years) {
        boolean swapped = first != null && last != null && first.first().isAfter(last.last());
        Point from = swapped ? last : first;
        Point to = swapped ? first : last;
        boolean onlyYears = years && (from == null || from.isYear()) && (to == null || to.isYear());
        Query query = onlyYears
                ? new Query.YearRange(from == null ? null : from.year(), to == null ? null : to.year())
                : new Query.DateRange(from == null ? null : from.first(), to == null ? null : to.last());
        return new Reading(query, swapped);
    }

    /** @throws DateTimeException when there is no such month or day */
    private static @Nullable Point point(String text) {
        Matcher point = POINT.matcher(text);
        if (!point.matches() || number(point.group(1)) == 0) {
            return null;
        }
        Point read = new Point(number(point.group(1)), number(point.group(2)), number(point.group(3)));
        boolean zero = (point.group(2) != null && read.month() == 0) || (point.group(3) != null && read.day() == 0);
        if (zero) {
            return null;
        }
        read.first();
        return read;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
