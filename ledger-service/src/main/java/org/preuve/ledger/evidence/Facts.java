package org.preuve.ledger.evidence;

import java.util.Optional;

/** What an officer or a contributor states: all of the evidence but its files and the people. */
public record Facts(
        String reference,
        String title,
        Pillar pillar,
        Topic topic,
        Optional<Action> action,
        Optional<String> site,
        Period period,
        Quantity quantity,
        Quality quality,
        Optional<String> comment) {}
