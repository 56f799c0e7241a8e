package org.preuve.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.PublishedSample;
import org.preuve.reporting.commitments.ReadCourse;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.InMemoryProgressStore;
import org.preuve.reporting.following.InMemoryRecordStore;
import org.preuve.reporting.rules.Language;

class TellStoryTests {

    private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");

    private final Claim claim = PublishedSample.publishedAt(THEN);

    @Test
    void endsWithItsRecords() {
        Instant end = Instant.parse("2026-10-31T00:00:00Z");

        assertThat(toldAt(end.minusMillis(1)).over()).isFalse();
        assertThat(toldAt(end).over()).isTrue();
        assertThat(toldAt(end).records()).allMatch(ClaimStory.Backing::over);
        assertThat(toldAt(end).validUntil()).as("the last day that counts").isEqualTo(LocalDate.parse("2026-10-30"));
    }

    @Test
    void shortensTheSignersIdentity() {
        assertThat(toldAt(THEN).records()).allSatisfy(record -> {
            assertThat(record.issuer()).startsWith("did:key:z6Mk").contains("…").hasSizeLessThan(30);
            assertThat(record.ours()).isFalse();
        });
        assertThat(toldAt(THEN).hasThirdParty()).isFalse();
    }

    @Test
    void tellsWhatNobodyCheckedOnce() {
        assertThat(toldAt(THEN).notChecked()).doesNotHaveDuplicates().contains("third-party", "measurement");
        assertThat(toldAt(THEN).checkedOfAll()).contains("signature", "product");
    }

    @Test
    void prefersTheReadersLanguage() {
        assertThat(toldAt(THEN).text(Language.FR).words()).isEqualTo("Vieux coton");
        assertThat(toldAt(THEN).text(Language.EN).lang()).isEqualTo("en");
    }

    private ClaimStory toldAt(Instant time) {
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        InMemoryRecordStore records = new InMemoryRecordStore();
        InMemoryProgressStore progress = new InMemoryProgressStore();
        return new TellStory(clock, records, new ReadStanding(new ReadCourse(records, progress), progress, clock))
                .of(claim, (Published) claim.state());
    }
}
