package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;

/** Situations that tests begin with, brought about through the doors. */
final class Given {

    private Given() {}

    /** An invitation as its holder knows it. */
    record Invitation(String supplier, String path, String challenge, String domain) {

        String acceptance() {
            return path + "/acceptance";
        }

        byte[] acceptedWith(Signatory signatory) {
            return signatory.acceptance(Statement.ofAMill(), challenge, domain);
        }
    }

    static Invitation anInvitation() {
        Answer invited = Doors.as("officer")
                .postJson(
                        "/api/v1/suppliers",
                        "{\"name\": \"Mill %s\", \"country\": \"PT\"}".formatted(UUID.randomUUID()));
        assertThat(invited.status()).isEqualTo(201);
        String path = URI.create(invited.text("/invitation/url")).getPath();
        Answer opened = Doors.openToAnyone().get(path);
        assertThat(opened.status()).isEqualTo(200);
        return new Invitation(invited.text("/id"), path, opened.text("/challenge"), opened.text("/domain"));
    }

    /** A supplier with a registered key. */
    static Signatory anActiveSupplier() {
        Signatory signatory = new Signatory(RunningService.CLOCK);
        Invitation invitation = anInvitation();
        Answer accepted = Doors.openToAnyone()
                .post(invitation.acceptance(), Statement.MEDIA_TYPE, invitation.acceptedWith(signatory));
        assertThat(accepted.status()).isEqualTo(201);
        return signatory;
    }
}
