package org.preuve.supplier.invitations;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.proofs.log.Hash;

/** What opens an invitation: 256 random bits, told once. Only {@link #digest()} is ever stored, and logs show neither. */
public final class InvitationToken {

    private static final int BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    public static InvitationToken generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of this text; empty when no token looks like it. */
    public static Optional<InvitationToken> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new InvitationToken(text)) : Optional.empty();
    }

    /** SHA-256, unsalted: with 256 bits of randomness there is nothing to guess. */
    public Hash digest() {
        return Hash.sha256(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret itself, to put into a link. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "invitation token";
    }
}
