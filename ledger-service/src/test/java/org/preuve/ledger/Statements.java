package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;

/** What officers send to have the company say something, and what they do with it. */
final class Statements {

    static final String COMPANY = "/api/v1/company";

    static final String COMMITMENT = """
            {"title":"Half the heating gas by 2030","topic":"E1","subject":{"type":"Company","name":"Maison Lys"},
             "baseline":{"value":1840.5,"unit":"MW.h","date":"2024-12-31"},"target":{"value":920,"unit":"MW.h"},
             "dueDate":"2030-12-31","milestones":[{"date":"2027-12-31","value":1400},{"date":"2029-12-31","value":1050}],
             "plan":"https://maison-lys.example/plan.pdf","planDigest":"uEiB1CtMhCOwVxMQzQUqXW4rR8ZBMoh8SBXLvxMFiB9wDog",
             "resources":"400 000 EUR for heat pumps","reviewer":{"name":"Cabinet Verdier"}}""";

    static final String PROGRESS =
            "{\"date\":\"2025-12-31\",\"value\":1600,\"unit\":\"MW.h\",\"statement\":\"read off\"}";

    private static final SigningKey CERTIFIER = SigningKey.fromSeed(new byte[32]);

    static final String RECOGNITION = """
            {"party":{"id":"did:web:certifier.example","name":"Certifier","country":"DE"},
             "keys":[{"verificationMethod":"did:web:certifier.example#key-1","publicKeyMultibase":"%s"}],
             "schemes":["GOTS"],"accreditation":{"body":"DAkkS","number":"D-ZE-12007","validUntil":"2029-05-31",
             "criteria":["organic-cotton-content"]},"reason":"accredited for what we buy",
             "validUntil":"2028-12-31T23:59:59Z"}""".formatted(CERTIFIER.verificationKey().multibase());

    private Statements() {}

    /** A recognition of a did:key by its one key. */
    static String recognitionOfAKey() {
        VerificationMethod method = VerificationMethod.ofKey(CERTIFIER.verificationKey());
        return RECOGNITION
                .replace("did:web:certifier.example#key-1", method.value())
                .replace("did:web:certifier.example", method.did().value());
    }

    /** The path of a new draft. */
    static String draft(String door, String body) {
        HttpResponse<byte[]> created = Doors.ledger.postJson(COMPANY + door, Doors.officer, body);
        assertThat(created.statusCode()).as(Doors.text(created)).isEqualTo(201);
        return path(created);
    }

    static String path(HttpResponse<byte[]> created) {
        return COMPANY + "/statements/" + Doors.read(created).get("id").stringValue();
    }

    /** The path of one that another person has approved. */
    static String sealed(String door, String body) {
        return approved(draft(door, body));
    }

    static String sealedCorrection(String wrong, String body) {
        return approved(path(correct(wrong, body)));
    }

    static HttpResponse<byte[]> correct(String wrong, String body) {
        return Doors.ledger.postJson(
                wrong + "/corrections", Doors.officer, "{\"reason\":\"mistyped\",\"statement\":" + body + "}");
    }

    private static String approved(String draft) {
        Doors.post(draft + "/submit", Doors.officer);
        HttpResponse<byte[]> approved = Doors.post(draft + "/approve", Doors.approver);
        assertThat(approved.statusCode()).as(Doors.text(approved)).isEqualTo(200);
        return draft;
    }

    static HttpResponse<byte[]> edit(String draft, String body) {
        return Doors.ledger.send(Doors.ledger
                .request(draft, Doors.officer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    static HttpResponse<byte[]> withdraw(String statement) {
        return Doors.ledger.postJson(statement + "/withdrawal", Doors.officer, "{\"reason\":\"no longer\"}");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
