package org.preuve.ledger.records;

import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordKind;

/** Which kinds of records each service may have sealed. A client that is not named may have none. */
public record ClientKinds(Map<String, Set<RecordKind>> byClient) {

    public ClientKinds {
        byClient = Map.copyOf(byClient);
    }

    boolean allow(String client, RecordKind kind) {
        return byClient.getOrDefault(client, Set.of()).contains(kind);
    }
}
