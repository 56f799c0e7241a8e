package org.preuve.reporting.rules;

import java.util.List;

/** The packs of any time. */
public interface NamedRules {

    /** The very packs that a ruling names, in its order; a refusal where one of them is not known or has another digest. */
    RulePacks named(List<Ruling.PackVersion> versions);
}
