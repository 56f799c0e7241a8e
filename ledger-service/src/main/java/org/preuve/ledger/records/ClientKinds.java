package org.preuve.ledger.records;

import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;

/**
 * Which kinds of records each service may have sealed. A client that is not named may have none.
 *
 * @param organisationOnly clients that may have sealed what the organisation signed, and nobody else's
 */
public record ClientKinds(Map<String, Set<RecordKind>> byClient, Set<String> organisationOnly, Did organisation) {

    public ClientKinds {
        byClient = Map.copyOf(byClient);
        organisationOnly = Set.copyOf(organisationOnly);
    }

    boolean allow(String client, Credential record) {
        boolean mayBeTheirs =
                !organisationOnly.contains(client) || record.issuer().equals(organisation);
        return mayBeTheirs && byClient.getOrDefault(client, Set.of()).contains(record.kind());
    }
}
