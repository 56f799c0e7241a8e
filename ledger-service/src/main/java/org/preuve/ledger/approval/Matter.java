package org.preuve.ledger.approval;

import java.util.Locale;

/** What goes through four eyes here; each has doors of its own. */
public enum Matter {
    EVIDENCE,
    STATEMENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
