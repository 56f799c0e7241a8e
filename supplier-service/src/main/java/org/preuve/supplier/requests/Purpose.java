package org.preuve.supplier.requests;

import java.util.Locale;

/** What an officer needs an answer for. The law knows the difference: see {@link ValueChainRule}. */
public enum Purpose {
    CSRD,
    CLAIM,
    CUSTOMER,
    LAW,
    OTHER;

    /** As the doors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
