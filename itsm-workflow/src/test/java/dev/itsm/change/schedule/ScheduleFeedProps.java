package dev.itsm.change.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.ChangeId;
import dev.itsm.id.ServiceId;
import dev.itsm.time.Period;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The feed, read back by the few rules of RFC 5545 that it uses. */
class ScheduleFeedProps {
    private static final Instant REVISED = Instant.parse("2026-03-01T12:00:00.9Z");

    private record Line(String name, String value) {}

    /** Joins folded lines, and takes the escapes back. */
    private static List<Line> read(String feed) {
        List<Line> properties = new ArrayList<>();
        for (String line : feed.replace("\r\n ", "").split("\r\n", -1)) {
            if (!line.isEmpty()) {
                int colon = line.indexOf(':');
                String value = line.substring(colon + 1);
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < value.length(); i++) {
                    char c = value.charAt(i);
                    if (c == '\\') {
                        i++;
                        c = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
                    }
                    text.append(c);
                }
                properties.add(new Line(line.substring(0, colon), text.toString()));
            }
        }
        return properties;
    }

    private static List<String> values(String feed, String name) {
        return read(feed).stream()
                .filter(property -> property.name().equals(name))
                .map(Line::value)
                .toList();
    }

    private static PlannedChange titled(String title, @Nullable Period window) {
        return new PlannedChange(
                ChangeId.of("C1"), title, window, Duration.ZERO, Duration.ZERO, Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static ChangeCalendar calendar(List<PlannedChange> changes, CalendarWindow... windows) {
        return new ChangeCalendar(changes, List.of(windows), Topology.none(), 3);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(120),
                Arbitraries.strings()
                        .withChars('\\', ';', ',', ':', '\n', '\r', ' ', 'é', '\u2028', 'x')
                        .ofMaxLength(200),
                Arbitraries.of("🐛".repeat(60), "\r\nEND:VEVENT\r\nBEGIN:VALARM", "a\\nb"));
    }

    @Property
    void noTextBecomesAnythingElse(@ForAll("texts") String title, @ForAll("texts") String name) {
        CalendarWindow window =
                CalendarWindow.blackout(new CalendarWindow.Scope.ItemClass(name), Small.hours(0, 1), name);
        String feed = ScheduleFeed.of(calendar(List.of(titled(title, Small.hours(1, 2))), window), List.of(), REVISED);
        assertThat(feed).endsWith("END:VCALENDAR\r\n");
        for (String line : feed.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line.chars().noneMatch(c -> c != '\t' && Character.isISOControl(c)))
                    .isTrue();
        }
        assertThat(read(feed))
                .extracting(Line::name)
                .containsExactly(
                        "BEGIN",
                        "VERSION",
                        "PRODID",
                        "X-WR-CALNAME", // the calendar
                        "BEGIN",
                        "UID",
                        "DTSTAMP",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "DESCRIPTION",
                        "CATEGORIES",
                        "END",
                        "BEGIN",
                        "UID",
                        "DTSTAMP",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "DESCRIPTION",
                        "CATEGORIES",
                        "TRANSP",
                        "END",
                        "END");
        assertThat(values(feed, "SUMMARY")).containsExactly("C1: " + shown(title), shown(name));
        assertThat(values(feed, "DESCRIPTION")).containsExactly("", "For configuration items of class " + shown(name));
    }

    /** What can be shown of a text: no control characters but the tab and the line feed, and no halves of characters. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> shown.appendCodePoint(
                        (Character.isISOControl(c) && c != '\n' && c != '\t') || (c >= 0xD800 && c <= 0xDFFF)
                                ? 0xFFFD
                                : c));
        return shown.toString();
    }

    @Property(tries = 200)
    void everyChangeIsThereWithItsWindowAndItsConflicts(@ForAll("changes") List<PlannedChange> changes) {
        ChangeCalendar calendar = calendar(changes);
        List<Conflict> conflicts = calendar.conflicts();
        String feed = ScheduleFeed.of(calendar, conflicts, REVISED);
        assertThat(values(feed, "UID"))
                .containsExactlyElementsOf(
                        changes.stream().map(change -> change.id().toString()).toList());
        assertThat(values(feed, "BEGIN").subList(1, changes.size() + 1))
                .containsExactlyElementsOf(changes.stream()
                        .map(change -> change.window() == null ? "VTODO" : "VEVENT")
                        .toList());
        List<String> described = values(feed, "DESCRIPTION");
        for (int i = 0; i < changes.size(); i++) {
            ChangeId id = changes.get(i).id();
            assertThat(described.get(i).lines().filter(line -> line.startsWith("Conflict: ")))
                    .containsExactlyElementsOf(conflicts.stream()
                            .filter(conflict -> conflict.concerns(id))
                            .map(conflict -> "Conflict: " + conflict.says())
                            .toList());
        }
    }

    @Provide
    Arbitrary<List<PlannedChange>> changes() {
        return Small.plannedChanges();
    }

    @Example
    void aWindowNeverLooksShorterThanItIs() {
        Instant start = Instant.parse("2026-03-29T00:59:59.999999999Z");
        List<PlannedChange> changes = List.of(
                titled("a", Period.of(start, start.plusNanos(1))),
                titled("b", Period.of(start, start)),
                titled("c", Period.from(start)),
                titled("d", Period.of(start, start.plusNanos(2))));
        String feed = ScheduleFeed.of(calendar(changes), List.of(), REVISED);
        assertThat(values(feed, "UID")).containsExactly("change:C1", "change:C1/2", "change:C1/3", "change:C1/4");
        assertThat(values(feed, "DTSTAMP")).containsOnly("20260301T120000Z");
        assertThat(values(feed, "DTSTART")).containsOnly("20260329T005959Z");
        assertThat(values(feed, "DTEND"))
                .as("an empty one and one without end have none")
                .containsExactly("20260329T010000Z", "20260329T010001Z");
    }

    @Example
    void aWindowThatTheFormHasNoNameForIsRefused() {
        for (Instant far : List.of(Instant.parse("+10000-01-01T00:00:00Z"), Instant.parse("-0001-12-31T23:59:59Z"))) {
            assertThatThrownBy(() -> ScheduleFeed.of(
                            calendar(List.of(titled("a", Period.of(far, far.plusSeconds(1))))), List.of(), REVISED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("years 0 to 9999")
                    .hasMessageContaining("\nMaybe");
        }
    }

    @Example
    void windowsTakeUpNobodysTimeAndSayWhatTheyAreFor() {
        Period hour = Small.hours(0, 1);
        String feed = ScheduleFeed.of(
                calendar(
                        List.of(),
                        CalendarWindow.blackout(new CalendarWindow.Scope.Everything(), hour, "freeze"),
                        CalendarWindow.maintenance(new CalendarWindow.Scope.Item(Small.ci(1)), hour, "night"),
                        CalendarWindow.maintenance(
                                new CalendarWindow.Scope.Service(ServiceId.of("pay")), hour, "Sunday")),
                List.of(),
                REVISED);
        assertThat(values(feed, "TRANSP")).containsExactly("TRANSPARENT", "TRANSPARENT", "TRANSPARENT");
        assertThat(values(feed, "CATEGORIES")).containsExactly("BLACKOUT", "MAINTENANCE", "MAINTENANCE");
        assertThat(values(feed, "UID")).containsExactly("window:1", "window:2", "window:3");
        assertThat(values(feed, "DESCRIPTION"))
                .containsExactly("For everything", "For configuration item ci1", "For service pay");
    }
}
