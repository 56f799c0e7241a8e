package org.preuve.supplier.conformity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.records.StatedSubject;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether the certifier's credential that an attestation carries bears it out: it is one, its issuer signed it with
 * the key beside it, it is no word of the supplier about itself, it holds as long as the attestation does, and it says the
 * same of the same subject. A certifier's web site is asked last, so a bad credential makes us call nobody.
 *
 * <p>Whether anybody has reason to believe this certifier is not asked here: the organisation says so in records of its own.
 */
public final class CheckConformity {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final CertifierKeys certifiers;
    private final Clock clock;

    public CheckConformity(CertifierKeys certifiers, Clock clock) {
        this.certifiers = certifiers;
        this.clock = clock;
    }

    /** Notes what is wrong with the way that a statement carries a credential; not with the credential. */
    public static void form(Fields conformity) {
        conformity.required("credential").whole();
        CarriedKey.check(conformity.required("key").object());
    }

    /**
     * What is wrong with the credential that a statement carries; nothing when it carries none. What fails one step is told
     * before the next is taken.
     *
     * @param record in which the statement stands, and on which nothing else is wrong
     * @param at JSON pointer of the statement
     * @throws RecordRefusal.NotNow when the certifier's web site cannot be read
     */
    public List<FieldProblem> check(Credential record, String at, JsonNode statement) {
        JsonNode conformity = statement.path("conformity");
        return conformity.isMissingNode() ? List.of() : check(record, at, statement, conformity);
    }

    private List<FieldProblem> check(Credential record, String at, JsonNode statement, JsonNode conformity) {
        String place = at + "/conformity";
        CarriedCredential carried;
        try {
            carried = CarriedCredential.read(place, conformity);
        } catch (RefusedCredential refused) {
            String why = String.valueOf(refused.getMessage());
            return List.of(
                    new FieldProblem(place + "/credential" + refused.at(), why, "a certifier's signed credential"));
        }
        List<FieldProblem> problems = carried.form();
        if (problems.isEmpty()) {
            problems = carried.signature();
        }
        if (problems.isEmpty()) {
            problems = content(record, at, statement, carried);
        }
        return problems.isEmpty() ? site(carried) : problems;
    }

    private List<FieldProblem> content(Credential record, String at, JsonNode statement, CarriedCredential carried) {
        List<FieldProblem> problems = new ArrayList<>();
        if (isOfAuthor(record, carried)) {
            problems.add(new FieldProblem(
                    carried.place("/issuer"), "is the supplier itself", "a certifier, who is somebody else"));
        }
        Instant now = clock.instant();
        Instant until = record.validUntil().orElseThrow();
        problems.addAll(carried.validity(now.minus(CLOCK_SKEW), now.plus(CLOCK_SKEW), until));
        StatedSubject subject =
                StatedSubject.read(Fields.of(at + "/subject", statement.path("subject")), StatedSubject.ANY);
        Coverage coverage = new Coverage(
                carried.place("/credentialSubject/assessment"),
                statement,
                subject,
                record.issuer().value());
        problems.addAll(coverage.problems(carried.signed().document().path("credentialSubject")));
        return problems;
    }

    /** By its name, or by the very key with which the attestation is signed under another. */
    private static boolean isOfAuthor(Credential record, CarriedCredential carried) {
        return carried.signed().issuer().equals(record.issuer())
                || record.verificationMethod()
                        .value()
                        .endsWith("#" + carried.key().key().multibase());
    }

    /** A did:key is its own key; of a did:web, the site has to name it now. */
    private List<FieldProblem> site(CarriedCredential carried) {
        Did certifier = carried.signed().issuer();
        VerificationKey key = carried.key().key();
        if (certifier.isKey()) {
            return certifier.key().filter(key::equals).isPresent() ? List.of() : notTheirs(carried, certifier.value());
        }
        String site = WebKeys.address(certifier).toString();
        try {
            return certifiers.of(certifier).contains(key)
                    ? List.of()
                    : notTheirs(carried, site + " naming it under assertionMethod");
        } catch (NotRead reason) {
            throw new RecordRefusal.NotNow(new FieldProblem(
                    carried.place("/issuer"), "is a web site that " + reason.getMessage(), site + " to be read"));
        }
    }

    private static List<FieldProblem> notTheirs(CarriedCredential carried, String expected) {
        return List.of(
                new FieldProblem(carried.at() + "/key/publicKeyMultibase", "is not a key of the issuer", expected));
    }
}
