package org.preuve.ledger.witness;

import java.net.URI;
import org.preuve.proofs.note.CosignerKey;

/**
 * An independent party that is asked to cosign this log's checkpoints.
 *
 * @param name as the policy calls it
 * @param key whose cosignatures are its own, and no others
 * @param submissions where it is asked; {@code /add-checkpoint} stands below
 */
public record Witness(String name, CosignerKey key, URI submissions) {}
