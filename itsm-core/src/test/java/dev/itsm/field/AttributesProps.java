package dev.itsm.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AttributesProps {
    private static final FieldKey<String> PLACE = FieldKey.text("place");
    private static final FieldKey<Integer> FLOOR = FieldKey.integer("floor");
    private static final FieldKey<Instant> SEEN = FieldKey.instant("seen");
    private static final FieldKey<LocalDate> DUE = FieldKey.date("due");
    private static final FieldKey<DayOfWeek> DAY = FieldKey.choice("day", DayOfWeek.class);

    @Property(tries = 200)
    void whatWasPutInComesOut(
            @ForAll String place,
            @ForAll int floor,
            @ForAll Instant seen,
            @ForAll LocalDate due,
            @ForAll DayOfWeek day) {
        Attributes all = Attributes.of(PLACE, place)
                .with(FLOOR, floor)
                .with(SEEN, seen)
                .with(DUE, due)
                .with(DAY, day);
        assertThat(all.find(PLACE)).contains(place);
        assertThat(all.find(FLOOR)).contains(floor);
        assertThat(all.find(SEEN)).contains(seen);
        assertThat(all.find(DUE)).contains(due);
        assertThat(all.find(DAY)).contains(day);
        assertThat(new Attributes(all.values())).isEqualTo(all);
        assertThat(all.without(Set.of("floor")).has(FLOOR)).isFalse();
        assertThat(all.without(all.values().keySet())).isEqualTo(Attributes.NONE);
    }

    @Property(tries = 50)
    void theLaterValueCounts(@ForAll int first, @ForAll int second) {
        assertThat(Attributes.of(FLOOR, first).with(Attributes.of(FLOOR, second)))
                .isEqualTo(Attributes.of(FLOOR, second));
    }

    @Example
    void aTextThatIsNoValueIsNamed() {
        Attributes wrong = Attributes.of(FieldKey.text("floor"), "third");
        assertThatThrownBy(() -> wrong.find(FLOOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'floor' cannot hold 'third'")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> FieldKey.text("Cost centre"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cost centre");
    }
}
