package org.preuve.reporting.check;

import static org.preuve.proofs.status.StatusPurpose.REVOCATION;
import static org.preuve.proofs.status.StatusPurpose.SUSPENSION;
import static org.preuve.reporting.check.SmallLog.ORGANISATION;
import static org.preuve.reporting.check.SmallLog.SUPPLIER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.CarriedList;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusList;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.neighbours.Author;
import tools.jackson.databind.node.ObjectNode;

/** Bundles of a claim that names two status lists, with lists of every kind, and what the status step says of each. */
final class ListedClaims {

    static final List<String> CODES = List.of(
            "not-revoked-suspended",
            "revoked",
            "suspended",
            "revoked-suspended",
            "list-missing",
            "list-missing",
            "status-list",
            "status-list",
            "status-list",
            "status-list",
            "status-list",
            "status-list",
            "status-list",
            "status-list",
            "status-list",
            "change-and-list",
            "withdrawn",
            "status-unknown",
            "revoked");

    private static final Instant TIME = Instant.parse("2026-10-01T08:00:00Z");
    private static final URI REVOKED = URI.create("http://localhost:8080/status/revocation-1");
    private static final URI SUSPENDED = URI.create("http://localhost:8080/status/suspension-1");
    private static final int PLACE = 94_567;

    private ListedClaims() {}

    static List<Bundle> bundles() {
        SmallLog log = SmallLog.withClaim();
        int claim = log.seal(claim(log, new StatusEntry(REVOCATION, PLACE, REVOKED).json()));
        int strange = log.seal(
                claim(log, new StatusEntry(REVOCATION, PLACE, REVOKED).json().put("statusPurpose", "message")));
        Bundle bare = log.bundle(claim, 0);
        CarriedList sound = list(REVOCATION);
        CarriedList other = list(SUSPENSION);
        CarriedList revoked = list(REVOCATION, PLACE);
        byte[] zeros = new byte[Bitstring.MIN_LENGTH / 8];
        List<Bundle> bundles = new ArrayList<>(List.of(
                with(bare, sound, other),
                with(bare, revoked, other),
                with(bare, sound, list(SUSPENSION, PLACE)),
                with(bare, revoked, list(SUSPENSION, PLACE)),
                bare,
                with(bare, sound),
                with(bare, sound, sound),
                with(log.bundle(4, 0), sound),
                with(bare, list(SUPPLIER, REVOCATION), other),
                with(bare, list(new Author(SUPPLIER.key(), ORGANISATION.did(), ORGANISATION.method()), REVOCATION)),
                with(bare, packed(gzip(zeros), new byte[] {7}), other),
                with(bare, packed(gzip(zeros), gzip(zeros)), other),
                with(bare, packed(gzip(new byte[zeros.length - 1])), other),
                with(bare, packed(gzip(new byte[Bitstring.MAX_BYTES + 1])), other),
                with(bare, packed(Arrays.copyOf(gzip(zeros), 20)), other)));
        int withdrawn = log.seal(ORGANISATION.record(
                RecordKind.WITHDRAWAL, log.about("Withdrawal", "withdraws", claim, ""), TIME, null));
        bundles.add(with(log.changed(bare, withdrawn), revoked, other));
        bundles.add(with(log.changed(bare, withdrawn), sound, other));
        bundles.add(with(log.bundle(strange, 0), sound, other));
        bundles.add(with(bare, asToken(revoked), other));
        return bundles;
    }

    private static Bundle with(Bundle bundle, CarriedList... lists) {
        return bundle.withStatusLists(List.of(lists));
    }

    private static Credential claim(SmallLog log, ObjectNode revocation) {
        ObjectNode draft = log.claim(2, 3).document();
        draft.remove("proof");
        draft.putArray("credentialStatus").add(revocation).add(new StatusEntry(SUSPENSION, PLACE, SUSPENDED).json());
        return signer(ORGANISATION).sign(draft);
    }

    private static CredentialSigner signer(Author author) {
        return new CredentialSigner(author.key(), author.method(), Clock.fixed(TIME, ZoneOffset.UTC));
    }

    private static CarriedList list(StatusPurpose purpose, int... set) {
        return list(ORGANISATION, purpose, set);
    }

    private static CarriedList list(Author author, StatusPurpose purpose, int... set) {
        Bitstring bits = Bitstring.empty();
        for (int index : set) {
            bits = bits.with(index);
        }
        StatusList list = new StatusList(purpose == REVOCATION ? REVOKED : SUSPENDED, purpose, bits);
        return new CarriedList(signed(author, list).bytes());
    }

    private static StatusListCredential signed(Author author, StatusList list) {
        return StatusListCredential.sign(list, TIME, TIME.plusSeconds(3600), Duration.ofMinutes(5), signer(author));
    }

    /** The same list, secured as {@code application/vc+jwt}. */
    private static CarriedList asToken(CarriedList proved) {
        ObjectNode document = SignedDocument.parse(proved.json()).document();
        document.remove("proof");
        return new CarriedList(
                signer(ORGANISATION).signDocumentAsToken(document).bytes());
    }

    /** A signed revocation list whose bits are packed so. */
    private static CarriedList packed(byte[]... members) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] member : members) {
            joined.writeBytes(member);
        }
        ObjectNode document = signed(ORGANISATION, new StatusList(REVOKED, REVOCATION, Bitstring.empty()))
                .signed()
                .document();
        document.remove("proof");
        document.withObject("credentialSubject").put("encodedList", Multibase.encodeBase64url(joined.toByteArray()));
        return new CarriedList(signer(ORGANISATION).signDocument(document).bytes());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
