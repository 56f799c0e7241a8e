package org.preuve.reporting.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.Amount;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.organisation.Pseudonyms;
import org.preuve.reporting.rules.Days;

/**
 * Something of which there is only so much behind a record: what it measures, each file under it, and what was measured at a place over days. Two records
 * of one file, or of one place, indicator and day, have a quantity in common.
 *
 * @param key tells nothing of what the record says
 * @param days where only those days of it are meant
 */
record Quantity(String key, Optional<Days> days) {

    static List<Quantity> of(FollowedRecord record, Pseudonyms digests) {
        List<Quantity> all = new ArrayList<>();
        boolean isEvidence = record.states() == RecordKind.EVIDENCE;
        Optional<Amount> amount = record.content().amount().filter(Amount::isExtensive);
        if (isEvidence || record.states() == RecordKind.ATTESTATION) {
            amount.ifPresent(
                    measured -> all.add(new Quantity("record:" + record.id().value(), Optional.empty())));
        }
        if (isEvidence) {
            record.content().files().stream()
                    .distinct()
                    .forEach(file -> all.add(new Quantity("file:" + digests.of(file), Optional.empty())));
            amount.flatMap(measured -> meter(record, measured, digests)).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Quantity> meter(FollowedRecord record, Amount amount, Pseudonyms digests) {
        return record.content()
                .account()
                .flatMap(account -> account.site())
                .flatMap(site -> record.period()
                        .map(period -> new Quantity(
                                "meter:" + digests.of(plain(site) + "\n" + plain(amount.indicator())),
                                Optional.of(new Days(period.start(), period.end())))));
    }

    /** One meter is not written in one way by everybody. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    boolean meets(QuantityStore.Use other) {
        return days.isEmpty()
                || other.days().isEmpty()
                || days.get().overlap(other.days().get());
    }
}
