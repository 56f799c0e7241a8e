package org.preuve.supplier.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.certificates.Citation.Reach;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.submissions.SealingListener.SealedRecord;
import org.preuve.supplier.suppliers.SupplierId;
import tools.jackson.databind.node.ObjectNode;

/** What a supplier sees of its certificates. */
class ReadCertificatesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final RecordDigest DIGEST =
            RecordDigest.parse(Hash.sha256(new byte[0]).multihash());

    private final SupplierId mill = new SupplierId(UUID.randomUUID());
    private final Signatory us = new Signatory();
    private final CitationStore citations = new InMemoryCitationStore();
    private final NoteCitations note = new NoteCitations(citations);
    private final ReadCertificates read = new ReadCertificates(citations, Clock.fixed(NOW, ZoneOffset.UTC));
    private long index;

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, over, 0",
        "2026-11-22, within-7-days, 0",
        "2026-11-28, within-7-days, 7",
        "2026-12-21, within-30-days, 30",
        "2027-02-19, within-90-days, 90",
        "2027-03-01, later, 3650"
    })
    void saysHowSoonOneRunsOutAfterItsLastDay(String lastDay, String term, int within) {
        sealed(attestation("GOTS", "1", lastDay));
        Certificate one = all().items().getFirst();
        assertThat(one.term(NOW).word()).isEqualTo(term);
        assertThat(one.validUntil())
                .contains(Instant.parse(lastDay + "T00:00:00Z").plus(Duration.ofDays(1)));
        boolean isNamed = !read.page(mill, Optional.of(Duration.ofDays(within)), 0, 50)
                .items()
                .isEmpty();
        assertThat(isNamed).isEqualTo(!lastDay.equals("2026-11-22"));
    }

    @Test
    void isOneHoweverItsNumberIsWrittenAndHoldsUntilItWasStatedLast() {
        Credential first = sealed(attestation("GOTS", "CU-1", "2026-12-01"));
        Credential renewed = sealed(attestation("gots", "cu 1", "2027-12-01"));
        Certificate one = all().items().getFirst();
        assertThat(all().items()).hasSize(1);
        assertThat(one.validUntil()).contains(Instant.parse("2027-12-02T00:00:00Z"));
        assertThat(one.citations()).extracting(Citation::record).containsExactly(renewed.id(), first.id());
    }

    @Test
    void saysForWhatItIsCited() {
        ObjectNode site = attestation("GOTS", "1", "2027-12-01");
        site.set("subject", Signatory.object("{\"type\": \"Site\", \"gln\": \"9506000134352\"}"));
        site.withObject("/certificate")
                .set("scope", Signatory.object("{\"sites\": [\"9506000134352\", \"4012345000009\"]}"));
        sealed(site);
        sealed(attestation("GOTS", "1", "2027-12-01"));
        Certificate one = all().items().getFirst();
        assertThat(one.all(Reach::products)).containsExactly("09506000134352");
        assertThat(one.all(Reach::sites)).containsExactly("9506000134352", "4012345000009");
        assertThat(one.all(Reach::criteria)).containsExactly("organic-cotton-content");
    }

    @Test
    void countsOnlyWhileItsRecordStands() {
        Credential wrong = sealed(attestation("GOTS", "1", "2027-12-01"));
        Credential corrected = sealed(us.correction(wrong, DIGEST.value()));
        assertThat(all().items())
                .extracting(Certificate::number)
                .as("what the correction states counts instead")
                .containsExactly("CU 1");
        sealed(us.withdrawal(corrected, DIGEST.value()));
        assertThat(all().items()).isEmpty();
    }

    @Test
    void listsTheOneThatRunsOutFirstFirstPageByPage() {
        sealed(attestation("GOTS", "2", "2027-12-01"));
        sealed(attestation("GOTS", "3", "2027-11-01"));
        sealed(attestation("GRS", "1", "2027-11-01"));
        Page<Certificate> first = read.page(mill, Optional.empty(), 0, 2);
        assertThat(first.items()).extracting(Certificate::number).containsExactly("3", "1");
        Page<Certificate> second =
                read.page(mill, Optional.empty(), Integer.parseInt(first.next().orElseThrow()), 2);
        assertThat(second.items()).extracting(Certificate::number).containsExactly("2");
        assertThat(second.next()).isEmpty();
        assertThat(read.page(mill, Optional.empty(), 99, 2).items()).isEmpty();
    }

    @Test
    void knowsNothingOfRecordsWithoutOneNorOfAnotherSuppliers() {
        ObjectNode without = Signatory.attestationSubject();
        without.remove("certificate");
        sealed(without);
        sealed(us.commitment());
        note.sealed(List.of(sealedBy(new SupplierId(UUID.randomUUID()), us.attestation())));
        assertThat(all().items()).isEmpty();
    }

    private Page<Certificate> all() {
        return read.page(mill, Optional.empty(), 0, 50);
    }

    private Credential sealed(ObjectNode subject) {
        return sealed(us.sign(RecordKind.ATTESTATION, subject));
    }

    private Credential sealed(Credential record) {
        note.sealed(List.of(sealedBy(mill, record)));
        return record;
    }

    private SealedRecord sealedBy(SupplierId supplier, Credential record) {
        RecordId id = record.id();
        return new SealedRecord(supplier, record, new Seal(id, index++, DIGEST, NOW, ""));
    }

    private static ObjectNode attestation(String scheme, String number, String validUntil) {
        ObjectNode subject = Signatory.attestationSubject();
        subject.withObject("/certificate")
                .put("scheme", scheme)
                .put("number", number)
                .put("validUntil", validUntil);
        return subject;
    }
}
