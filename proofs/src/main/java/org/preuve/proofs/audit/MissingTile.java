package org.preuve.proofs.audit;

import org.preuve.proofs.log.TilePath;

/** What a {@link LogReader} throws when the log says that it has no such tile: a finding, unlike a failed connection. */
public final class MissingTile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingTile(TilePath path) {
        super(path + " is missing");
    }
}
