package org.preuve.supplier.signatures;

import java.time.Clock;
import org.preuve.proofs.http.RefusedSignature;
import org.preuve.proofs.http.RequestMessage;
import org.preuve.proofs.http.RequestSignature;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierStore;

/**
 * Finds out who signed a request (RFC 9421): first by its head alone, so that nobody who has no key can make this service
 * read a body; then with the body. The nonce goes last: only who has the key can use one up.
 */
public final class CheckSignature {

    private final SupplierKeyStore keys;
    private final SupplierStore suppliers;
    private final Nonces nonces;
    private final Clock clock;

    public CheckSignature(SupplierKeyStore keys, SupplierStore suppliers, Nonces nonces, Clock clock) {
        this.keys = keys;
        this.suppliers = suppliers;
        this.nonces = nonces;
        this.clock = clock;
    }

    /**
     * Checks who signed, before the body is read.
     *
     * @throws SignatureRefusal when the head is not signed now by a key that stands
     */
    public SignedHead head(RequestMessage request) {
        RequestSignature signature = read(request);
        SupplierKey key = keys.find(signature.method())
                .filter(this::isActive)
                .orElseThrow(() -> new SignatureRefusal.KeyUnknown(signature.method()));
        key.revokedAt().ifPresent(at -> {
            throw new SignatureRefusal.KeyRevoked(key.method(), at);
        });
        try {
            signature.refuseUnlessBy(key.key());
        } catch (RefusedSignature refused) {
            throw new SignatureRefusal.Refused(refused, signature.text());
        }
        return new SignedHead(signature, key);
    }

    /**
     * Checks the body too, and uses the nonce.
     *
     * @throws SignatureRefusal when the body is another, or the nonce was used before
     */
    public SigningSupplier whole(SignedHead head, byte[] body) {
        try {
            head.signature().refuseUnlessOver(body);
        } catch (RefusedSignature refused) {
            throw new SignatureRefusal.Refused(refused, "");
        }
        nonces.use(head.signature());
        return new SigningSupplier(head.key().supplier(), head.key().method());
    }

    private RequestSignature read(RequestMessage request) {
        try {
            RequestSignature signature = RequestSignature.read(request);
            signature.refuseUnlessFresh(clock.instant());
            return signature;
        } catch (RefusedSignature refused) {
            throw new SignatureRefusal.Refused(refused, "");
        }
    }

    private boolean isActive(SupplierKey key) {
        return suppliers.find(key.supplier()).filter(Supplier::isActive).isPresent();
    }

    /** A head that a supplier's key signed; what came with it is not checked yet. */
    public record SignedHead(RequestSignature signature, SupplierKey key) {}
}
