package dev.itsm.benchmarks.collisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.schedule.Overlap;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured gives the same answers. */
class DrawnScheduleTest {
    @Test
    void bothFindTheSameNumberOfCollisions() {
        for (int items : new int[] {1, 20, 200}) {
            DrawnSchedule schedule = new DrawnSchedule(4_000, items);
            List<Overlap<CiId>> found = new ArrayList<>();
            schedule.bookings().overlaps(found::add);
            assertThat(found).as("%s items", items).isNotEmpty().hasSize((int) schedule.sweepOfNumbers());
        }
    }
}
