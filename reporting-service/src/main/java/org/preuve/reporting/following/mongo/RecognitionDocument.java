package org.preuve.reporting.following.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.Recognition;
import org.preuve.reporting.following.Recognition.Accreditation;

/** A recognition as it lies in MongoDB. */
record RecognitionDocument(
        String party, List<PartyKeyDocument> keys, @Nullable AccreditationDocument accreditation) {

    static RecognitionDocument of(Recognition recognition) {
        return new RecognitionDocument(
                recognition.party().value(),
                recognition.keys().stream().map(PartyKeyDocument::of).toList(),
                recognition.accreditation().map(AccreditationDocument::of).orElse(null));
    }

    Recognition recognition() {
        return new Recognition(
                Did.parse(party),
                keys.stream().map(PartyKeyDocument::key).toList(),
                Optional.ofNullable(accreditation).map(AccreditationDocument::accreditation));
    }

    record AccreditationDocument(
            List<String> criteria, @Nullable String validUntil) {

        static AccreditationDocument of(Accreditation accreditation) {
            return new AccreditationDocument(
                    accreditation.criteria(),
                    accreditation.validUntil().map(Instant::toString).orElse(null));
        }

        Accreditation accreditation() {
            return new Accreditation(criteria, Optional.ofNullable(validUntil).map(Instant::parse));
        }
    }
}
