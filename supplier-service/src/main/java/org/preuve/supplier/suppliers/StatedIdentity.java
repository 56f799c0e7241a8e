package org.preuve.supplier.suppliers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;

/**
 * What a supplier said of itself when it accepted its invitation. Its key record, which is in the log for good and travels
 * in bundles, holds only {@link #digest()}: so it signed this, nobody else learns it from the record, and erasing it breaks no
 * proof.
 *
 * @param statement the JSON that it sent, in canonical form
 */
public record StatedIdentity(LegalIdentity identity, String statement, Salt salt) {

    /** What the supplier's key record says under {@code identityDigest}. */
    public RecordDigest digest() {
        return RecordDigest.of(salt, statement.getBytes(StandardCharsets.UTF_8));
    }

    /** Where this is not what the officer had written; parts that the officer left out are no difference. */
    public List<IdentityField> differencesFrom(LegalIdentity proposal) {
        Map<IdentityField, String> proposed = IdentityJson.parts(proposal);
        Map<IdentityField, String> stated = IdentityJson.parts(identity);
        return Arrays.stream(IdentityField.values())
                .filter(field -> field != IdentityField.EMPLOYEES_STATED_ON)
                .filter(proposed::containsKey)
                .filter(field -> !Objects.equals(proposed.get(field), stated.get(field)))
                .toList();
    }
}
