package org.preuve.reporting.rules;

/** Which packs claims are ruled by. */
public interface RulesInForce {

    /** The packs that are switched on at this moment. */
    RulePacks now();
}
