package org.preuve.proofs.keys;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * One strict rule where libraries differ: 64 bytes, S below the group order, key and R canonically encoded and of the
 * prime-order group, the equation checked without cofactor. Bouncy Castle checks a multiple of the equation, under
 * which a point of small order can vanish; requiring R in the prime-order group as well leaves it nothing to hide in.
 */
final class StrictEd25519 {
    private StrictEd25519() {}

    static PublicPoint point(byte[] key) {
        if (key.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw new InvalidKey(Reason.LENGTH, "An Ed25519 public key has 32 bytes, not " + key.length + ".");
        }
        PublicPoint point = Ed25519.validatePublicKeyFullExport(key, 0);
        if (point == null) {
            throw new InvalidKey(Reason.SMALL_ORDER, "This is not an acceptable Ed25519 public key.");
        }
        return point;
    }

    static boolean verifies(PublicPoint point, byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, point, message, 0, message.length)
                && Ed25519.validatePublicKeyFull(Arrays.copyOf(signature, Ed25519.PUBLIC_KEY_SIZE), 0);
    }
}
