package org.preuve.supplier.invitations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.RecordRules;

/**
 * The key record that accepts one invitation: a supplier's key speaks about itself, for this challenge and this domain.
 * So its signature, checked beside these rules, proves that whoever accepts holds the private key now.
 */
final class KeyRules implements RecordRules {

    private static final int LONGEST_NAME = 200;

    private final VerificationKey key;
    private final Invitation invitation;
    private final String domain;

    KeyRules(VerificationKey key, Invitation invitation, String domain) {
        this.key = key;
        this.invitation = invitation;
        this.domain = domain;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.KEY;
    }

    @Override
    public List<FieldProblem> check(Credential record, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!record.challenge().equals(Optional.of(invitation.challenge()))) {
            problems.add(new FieldProblem("/proof/challenge", "is not this invitation's", invitation.challenge()));
        }
        if (!record.domain().equals(Optional.of(domain))) {
            problems.add(new FieldProblem("/proof/domain", "is not this installation's", domain));
        }
        problems.addAll(subject(record, Fields.of("/credentialSubject", record.subject())));
        return problems;
    }

    private List<FieldProblem> subject(Credential record, Fields subject) {
        subject.required("id").exactly(record.issuer().value());
        subject.required("type").exactly("Key");
        subject.optional("name").text(LONGEST_NAME);
        subject.required("verificationMethod")
                .exactly(record.verificationMethod().value());
        subject.required("publicKeyMultibase").exactly(key.multibase());
        subject.required("validFrom").instant();
        subject.optional("identityDigest").text(LONGEST_NAME); // Acceptance held it against the statement
        subject.optional("supplier").exactly(invitation.supplier().toString());
        return subject.problems();
    }
}
