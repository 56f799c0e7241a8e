package org.preuve.reporting.settings;

/** A setting without which the service must not start. The message is one sentence for whoever starts it. */
public final class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingSetting(String sentence) {
        super(sentence);
    }
}
