package org.preuve.reporting.neighbours;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who signs records: a supplier with a did:key, or the organisation with its did:web. */
public record Author(SigningKey key, Did did, VerificationMethod method) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant SIGNED = Instant.parse("2026-07-01T00:00:00Z");

    public static Author supplier(int seed) {
        SigningKey key = key(seed);
        return new Author(key, Did.ofKey(key.verificationKey()), VerificationMethod.ofKey(key.verificationKey()));
    }

    public static Author organisation(int seed) {
        SigningKey key = key(seed);
        Did did = Did.parse("did:web:localhost%3A8080");
        return new Author(key, did, VerificationMethod.of(did, key.verificationKey()));
    }

    private static SigningKey key(int seed) {
        byte[] bytes = new byte[SigningKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return SigningKey.fromSeed(bytes);
    }

    public Credential keyRecord() {
        return record(
                RecordKind.KEY,
                "{'id':'%s','type':'Key','verificationMethod':'%s','publicKeyMultibase':'%s','validFrom':'2026-01-01T00:00:00Z'}"
                        .formatted(
                                did.value(),
                                method.value(),
                                key.verificationKey().multibase()),
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }

    /** Says that {@code next} follows {@code before} as the key of a log; signed by this author and by {@code signers}. */
    public Credential logKey(
            Origin origin, SigningKey next, SigningKey before, long fromSize, List<SigningKey> signers) {
        Credential signed = record(
                RecordKind.KEY,
                "{'id':'%s','type':'LogKey','origin':'%s','vkey':'%s','previousVkey':'%s','fromSize':%d}"
                        .formatted(
                                did.value(),
                                origin,
                                new NoteSigner(origin, next).logKey(),
                                new NoteSigner(origin, before).logKey(),
                                fromSize),
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
        for (SigningKey signer : signers) {
            VerificationMethod own = VerificationMethod.ofKey(signer.verificationKey());
            signed = new CredentialSigner(signer, own, Clock.systemUTC()).alsoSign(signed);
        }
        return signed;
    }

    public Credential attestation(String gtin, @Nullable Instant validUntil) {
        return record(
                RecordKind.ATTESTATION,
                ("{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','criterion':'recycled-cotton-content',"
                                + "'statement':'60 %% recycled cotton','period':{'start':'2026-01-01','end':'2026-06-30'},"
                                + "'quantity':{'indicator':'Recycled cotton','value':60,'unit':'%%'},'conforms':true}")
                        .formatted(gtin),
                Instant.parse("2026-07-01T00:00:00Z"),
                validUntil);
    }

    /** Each has a meter of its own, so that any number of claims can rest on them. */
    public Credential evidence() {
        String meter = UUID.randomUUID().toString();
        return record(
                RecordKind.EVIDENCE,
                "{'type':'Evidence','reference':'RSE-001','title':'Secret title','pillar':'environmental','topic':'E1','site':'Roubaix',"
                        + "'period':{'start':'2026-01-01','end':'2026-03-31'},'quantity':{'indicator':'Secret figure "
                        + meter + "','value':12480.5,'unit':'kW.h'},"
                        + "'quality':'invoiced','attachments':[],'recordedBy':'uEiSecretOne','approvedBy':'uEiSecretTwo'}",
                Instant.parse("2026-04-01T00:00:00Z"),
                null);
    }

    /**
     * A measurement at a site.
     *
     * @param more members of the statement as JSON, with a comma before each
     */
    public Credential measured(
            String site, String indicator, String value, String unit, String first, String last, String more) {
        return record(RecordKind.EVIDENCE, measurement(site, indicator, value, unit, first, last, more), SIGNED, null);
    }

    /** States anew what was measured. */
    public Credential correctedMeasure(Credential wrong, String digest, String measurement) {
        return record(
                RecordKind.CORRECTION,
                "{'type':'Correction','corrects':{'id':'%s','digest':'%s'},'reason':'a wrong meter','statement':%s}"
                        .formatted(wrong.id().value(), digest, measurement),
                SIGNED,
                null);
    }

    /** The statement of {@link #measured}. */
    public static String measurement(
            String site, String indicator, String value, String unit, String first, String last, String more) {
        return ("{'type':'Evidence','reference':'RSE-%s','title':'Relevé','pillar':'environmental','topic':'E1','site':'%s',"
                        + "'period':{'start':'%s','end':'%s'},'quantity':{'indicator':'%s','value':%s,'unit':'%s'}%s}")
                .formatted(
                        value,
                        site,
                        first,
                        last,
                        indicator,
                        value,
                        unit,
                        more.isEmpty() ? ",'quality':'measured'" : more);
    }

    /** Replaces an attestation by one of another product. */
    public Credential correction(Credential target, String digest, String gtin) {
        return record(
                RecordKind.CORRECTION,
                ("{'type':'Correction','corrects':{'id':'%s','digest':'%s'},'reason':'wrong product','statement':"
                                + "{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','conforms':true}}")
                        .formatted(target.id().value(), digest, gtin),
                Instant.parse("2026-07-01T00:00:00Z"),
                null);
    }

    /**
     * From 1000 t at the end of 2025.
     *
     * @param milestones JSON of them, without the brackets
     */
    public Credential commitment(String due, String target, String milestones) {
        return record(RecordKind.COMMITMENT, pledge(due, target, milestones), SIGNED, null);
    }

    /** The same about something. */
    public Credential commitmentAbout(String subject, String due, String target) {
        String about = pledge(due, target, "").replace("'topic'", "'subject':" + subject + ",'topic'");
        return record(RecordKind.COMMITMENT, about, SIGNED, null);
    }

    public Credential correctedCommitment(Credential wrong, String digest, String due, String target) {
        return record(
                RecordKind.CORRECTION,
                "{'type':'Correction','corrects':{'id':'%s','digest':'%s'},'reason':'it takes longer','statement':%s}"
                        .formatted(wrong.id().value(), digest, pledge(due, target, "")),
                SIGNED,
                null);
    }

    private static String pledge(String due, String target, String milestones) {
        return ("{'type':'Commitment','title':'Less waste','topic':'E5','baseline':{'value':1000,'unit':'t','date':'2025-12-31'},"
                        + "'target':{'value':%s,'unit':'t'},'dueDate':'%s','milestones':[%s]}")
                .formatted(target, due, milestones);
    }

    public Credential progress(Credential commitment, String date, String value, String unit) {
        return record(RecordKind.PROGRESS, reading(commitment, date, value, unit), SIGNED, null);
    }

    /** Of the end of 2026, in tonnes. */
    public Credential correctedProgress(Credential wrong, String digest, Credential commitment, String value) {
        return record(
                RecordKind.CORRECTION,
                "{'type':'Correction','corrects':{'id':'%s','digest':'%s'},'reason':'a wrong meter','statement':%s}"
                        .formatted(wrong.id().value(), digest, reading(commitment, "2026-12-31", value, "t")),
                SIGNED,
                null);
    }

    private static String reading(Credential commitment, String date, String value, String unit) {
        return "{'type':'Progress','commitment':{'id':'%s'},'date':'%s','value':%s,'unit':'%s'}"
                .formatted(commitment.id().value(), date, value, unit);
    }

    /**
     * Says what a product is made of.
     *
     * @param inputs JSON of them, without the brackets
     */
    public Credential composition(String gtin, String disclosure, String inputs) {
        return record(RecordKind.ATTESTATION, madeOf(gtin, disclosure, inputs), SIGNED, null);
    }

    public Credential correctedComposition(Credential wrong, String digest, String gtin, String inputs) {
        return record(
                RecordKind.CORRECTION,
                "{'type':'Correction','corrects':{'id':'%s','digest':'%s'},'reason':'a wrong share','statement':%s}"
                        .formatted(wrong.id().value(), digest, madeOf(gtin, "company", inputs)),
                SIGNED,
                null);
    }

    private static String madeOf(String gtin, String disclosure, String inputs) {
        return "{'type':'Composition','subject':{'type':'Product','gtin':'%s'},'disclosure':'%s','inputs':[%s]}"
                .formatted(gtin, disclosure, inputs);
    }

    public Credential withdrawal(Credential target, String digest) {
        return record(
                RecordKind.WITHDRAWAL,
                "{'type':'Withdrawal','withdraws':{'id':'%s','digest':'%s'},'reason':'it was wrong'}"
                        .formatted(target.id().value(), digest),
                Instant.parse("2026-07-01T00:00:00Z"),
                null);
    }

    public Credential erasure(Credential target, String digest) {
        return record(
                RecordKind.ERASURE,
                ("{'type':'Erasure','erases':{'id':'%s','digest':'%s'},'basis':'gdpr-art-17','reason':'asked',"
                                + "'erasedAt':'2026-11-01T00:00:00Z','by':'uEiSomebody'}")
                        .formatted(target.id().value(), digest),
                Instant.parse("2026-07-01T00:00:00Z"),
                null);
    }

    public Credential record(RecordKind kind, String subject, Instant validFrom, @Nullable Instant validUntil) {
        ObjectNode json = (ObjectNode) JSON.readTree(subject.replace('\'', '"'));
        RecordId id = new RecordId(UUID.randomUUID());
        return new CredentialSigner(key, method, Clock.systemUTC())
                .sign(CredentialDraft.of(id, kind, did, validFrom, validUntil, json));
    }

    /** What a record says, secured as a token instead of with a proof. */
    public Credential asToken(Credential proved) {
        ObjectNode unsigned = proved.document();
        unsigned.remove("proof");
        return new CredentialSigner(key, method, Clock.systemUTC()).signAsToken(unsigned);
    }
}
