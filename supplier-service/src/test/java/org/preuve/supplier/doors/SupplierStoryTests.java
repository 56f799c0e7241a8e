package org.preuve.supplier.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;

/** A weaving mill without engineers is invited, makes a key, and attests once. */
class SupplierStoryTests {

    private final Doors officer = Doors.as("officer");
    private final Doors mill = Doors.openToAnyone();

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    @Test
    void aSupplierComesWithALinkAndLeavesWithAReceiptThatAnybodyCanCheck() {
        // The officer of Maison Lys invites us and sends us a link.
        Answer invited = officer.postJson("/api/v1/suppliers", """
                {"name": "Tecelagem do Vale", "country": "PT", "registration": {"scheme": "NIPC", "number": "500000000"}}
                """);
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.text("/state")).isEqualTo("invited");
        String link = invited.text("/invitation/url");
        assertThat(link).startsWith("https://preuve.maison-lys.example/api/v1/invitations/");
        String supplier = invited.text("/id");

        // We open it, and see who invites and what our key has to sign.
        String path = URI.create(link).getPath();
        Answer invitation = mill.get(path);
        assertThat(invitation.status()).isEqualTo(200);
        assertThat(invitation.text("/supplier/name")).isEqualTo("Tecelagem do Vale");
        assertThat(invitation.text("/supplier/id")).isEqualTo(supplier);
        assertThat(invitation.text("/organisation/name")).isEqualTo("Maison Lys");
        assertThat(invitation.text("/organisation/did")).isEqualTo("did:web:maison-lys.example");
        assertThat(invitation.text("/domain")).isEqualTo("https://preuve.maison-lys.example");

        // We make a key, show that it is ours, and say who we are: what the officer wrote is right.
        Signatory us = new Signatory();
        Statement whoWeAre = Statement.of(
                invitation.body().at("/supplier/identity").asObject().deepCopy());
        Credential key = us.keyRecord(
                us.keySubject().put("supplier", supplier).put("identityDigest", whoWeAre.digest()),
                invitation.text("/challenge"),
                invitation.text("/domain"));
        Answer accepted = mill.post(path + "/acceptance", Statement.MEDIA_TYPE, whoWeAre.with(key));
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.text("/supplier/state")).isEqualTo("active");
        assertThat(accepted.text("/supplier/did")).isEqualTo(us.did().value());
        proves(accepted.text("/record/receipt"), key);
        Answer seen = officer.get("/api/v1/suppliers/" + supplier);
        assertThat(seen.text("/state")).isEqualTo("active");
        assertThat(seen.text("/did")).isEqualTo(us.did().value());

        // We attest that a shirt is of organic cotton, and keep the receipt.
        Credential attestation = us.attestation();
        Answer first = mill.post("/api/v1/attestations", attestation);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/state")).isEqualTo("sealed");
        proves(first.text("/receipt"), attestation);

        // Our connection broke, so we send it again: the same receipt, and the log has it once.
        int size = LEDGER.log().size();
        Answer second = mill.post("/api/v1/attestations", attestation);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(LEDGER.log().size()).isEqualTo(size);

        // Maison Lys sees what we said, and where it stands in the log.
        Answer read = officer.get(first.header("Location"));
        assertThat(read.text("/supplier")).isEqualTo(supplier);
        assertThat(read.text("/record"))
                .isEqualTo("/api/v1/records/" + attestation.id().uuid());
        assertThat(read.text("/receipt")).isEqualTo(first.text("/receipt"));
        Answer list = officer.get("/api/v1/attestations?supplier=" + supplier);
        assertThat(list.body().at("/items")).hasSize(1);
        assertThat(list.text("/items/0/id")).isEqualTo(attestation.id().value());

        // Our other system signs tokens.
        Credential token = us.asToken(us.attestation());
        byte[] text = token.token().orElseThrow().getBytes(UTF_8);
        Answer taken = mill.post("/api/v1/attestations", "application/vc+jwt", text);
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(201);
        proves(taken.text("/receipt"), token);
        assertThat(mill.post("/api/v1/attestations", token).text("/receipt")).isEqualTo(taken.text("/receipt"));

        // We promise something, too.
        Credential commitment = us.commitment();
        Answer promised = mill.post("/api/v1/commitments", commitment);
        assertThat(promised.status()).isEqualTo(201);
        proves(promised.text("/receipt"), commitment);
        assertThat(officer.get(promised.header("Location")).text("/id"))
                .isEqualTo(commitment.id().value());

        // Half a year later we measured, and say how far we are.
        Credential progress = us.progress(commitment, promised.text("/digest"));
        String progressDoor = promised.header("Location") + "/progress";
        Answer measured = mill.post(progressDoor, progress);
        assertThat(measured.status()).as("%s", measured.body()).isEqualTo(201);
        proves(measured.text("/receipt"), progress);
        assertThat(mill.post(progressDoor, progress).status()).isEqualTo(200);
        assertThat(officer.get(measured.header("Location")).text("/receipt")).isEqualTo(measured.text("/receipt"));

        // What we said was wrong in one place: we correct it, and take the promise back.
        String digest = first.text("/digest");
        Credential correction = us.correction(attestation, digest);
        Answer corrected = mill.post("/api/v1/corrections", correction);
        assertThat(corrected.status()).as("%s", corrected.body()).isEqualTo(201);
        proves(corrected.text("/receipt"), correction);
        assertThat(mill.post("/api/v1/corrections", correction).status()).isEqualTo(200);
        Credential withdrawal = us.withdrawal(commitment, promised.text("/digest"));
        Answer withdrawn = mill.post("/api/v1/withdrawals", withdrawal);
        assertThat(withdrawn.status()).as("%s", withdrawn.body()).isEqualTo(201);
        proves(withdrawn.text("/receipt"), withdrawal);

        // We change our key: the new one signs from now on, under the same identity.
        Signatory renewed = new Signatory();
        Answer rotated = mill.post("/api/v1/keys", us.introduces(renewed));
        assertThat(rotated.status()).as("%s", rotated.body()).isEqualTo(201);
        Credential later = renewed.attestationOf(us.did());
        assertThat(mill.post("/api/v1/attestations", later).status()).isEqualTo(201);
        assertThat(officer.get("/api/v1/attestations/" + later.id().uuid()).text("/supplier"))
                .isEqualTo(supplier);
        assertThat(mill.post("/api/v1/keys", renewed.revokes(us)).status()).isEqualTo(201);
    }

    /** Checked with the log's key and nothing else, as a stranger would. */
    private static void proves(String receipt, Credential record) {
        Entry entry = Receipt.parse(receipt).verify(LEDGER.log().key()).entry();
        assertThat(entry.id()).isEqualTo(record.id());
        assertThat(entry.kind()).isEqualTo(record.kind());
    }
}
