package org.preuve.reporting.rules;

/** The stable name of a rule within its pack, as findings show it. */
public record RuleId(String value) {

    public RuleId {
        if (!value.matches("[a-z][a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("a rule is named by small letters, digits and hyphens, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
