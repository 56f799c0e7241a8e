package org.preuve.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.reporting.impact.Slicing.Slice;

class SlicingTests {

    private static final Span ASKED = span("2023-11-17", "2026-02-03");

    @ParameterizedTest
    @EnumSource
    void everyDayIsInExactlyOnePeriod(Slicing slicing) {
        List<Slice> slices = slicing.slices(ASKED);

        assertThat(slices.getFirst().span().first()).isEqualTo(ASKED.first());
        assertThat(slices.getLast().span().last()).isEqualTo(ASKED.last());
        for (int i = 1; i < slices.size(); i++) {
            assertThat(slices.get(i).span().first())
                    .isEqualTo(slices.get(i - 1).span().last().plusDays(1));
        }
        assertThat(slices.stream().mapToLong(slice -> slice.span().days()).sum())
                .isEqualTo(ASKED.days());
    }

    @Test
    void periodsAreThoseOfTheCalendarAndSayWhenTheyAreCut() {
        assertThat(Slicing.QUARTER.slices(span("2026-02-01", "2026-07-01")))
                .containsExactly(
                        new Slice("2026-Q1", span("2026-02-01", "2026-03-31"), false),
                        new Slice("2026-Q2", span("2026-04-01", "2026-06-30"), true),
                        new Slice("2026-Q3", span("2026-07-01", "2026-07-01"), false));
        assertThat(Slicing.YEAR.slices(ASKED)).extracting(Slice::label).containsExactly("2023", "2024", "2025", "2026");
        assertThat(Slicing.MONTH.slices(span("2024-02-01", "2024-02-29")))
                .containsExactly(new Slice("2024-02", span("2024-02-01", "2024-02-29"), true));
        assertThat(Slicing.WHOLE.slices(ASKED)).containsExactly(new Slice("2023-11-17/2026-02-03", ASKED, true));
    }

    @Test
    void daysAreCountedWithBothEnds() {
        assertThat(span("2026-04-15", "2026-04-15").days()).isEqualTo(1);
        assertThat(span("2024-02-28", "2024-03-01").days()).isEqualTo(3);
        assertThat(ASKED.months()).hasSize(28);
        assertThat(span("2026-01-01", "2026-01-31").within(span("2026-02-01", "2026-02-02")))
                .isEmpty();
        assertThatThrownBy(() -> span("2026-02-02", "2026-02-01")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
