package org.preuve.supplier.invitations;

import java.util.List;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.records.RecordRefusal;

/**
 * Decides whether who accepts an invitation holds the key, and may use the name. A did:key is its own key. Of a did:web the
 * key that the record names has to have signed it, and the web site has to name that key: it is asked last, so that nobody
 * makes us call an address without a link of ours and a good signature.
 */
public final class CheckPossession {

    private final RecordChecks checks;
    private final InvitationTerms terms;
    private final SupplierKeyStore keys;
    private final WebKeys web;

    public CheckPossession(RecordChecks checks, InvitationTerms terms, SupplierKeyStore keys, WebKeys web) {
        this.checks = checks;
        this.terms = terms;
        this.keys = keys;
        this.web = web;
    }

    /**
     * Passes a key record that is a proof of possession for this invitation.
     *
     * @throws RecordRefusal when it is none
     * @throws InvitationRefusal.KeyTaken when the key is another supplier's
     */
    void check(Credential record, Invitation invitation) {
        VerificationKey key = record.issuer().key().orElseGet(() -> named(record));
        checks.refuseUnlessSound(record, key, new KeyRules(key, invitation, terms.domain()));
        boolean isTaken = keys.find(record.verificationMethod())
                .filter(known -> !known.supplier().equals(invitation.supplier()))
                .isPresent();
        if (isTaken) {
            throw new InvitationRefusal.KeyTaken();
        }
        if (!record.issuer().isKey()) {
            checkWebSite(record, key);
        }
    }

    private static VerificationKey named(Credential record) {
        return KeyRecord.of(record)
                .filter(KeyRecord.Entitlement.class::isInstance)
                .map(KeyRecord.Entitlement.class::cast)
                .map(KeyRecord.Entitlement::key)
                .orElseThrow(() -> refused(
                        "/credentialSubject",
                        "names no key of its issuer",
                        "a Key, its verificationMethod being the did:web, # and the key as z6Mk…"));
    }

    private void checkWebSite(Credential record, VerificationKey key) {
        String expected = WebKeys.address(record.issuer()) + " naming the key under assertionMethod";
        try {
            if (!web.assertionKeys(record.issuer()).contains(key)) {
                throw refused("/credentialSubject/publicKeyMultibase", "is not a key of the web site", expected);
            }
        } catch (NotRead reason) {
            throw refused("/issuer", "is a web site that " + reason.getMessage(), expected);
        }
    }

    private static RecordRefusal.Refused refused(String at, String problem, String expected) {
        return new RecordRefusal.Refused(List.of(new FieldProblem(at, problem, expected)));
    }
}
