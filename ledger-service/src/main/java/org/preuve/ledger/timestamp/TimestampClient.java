package org.preuve.ledger.timestamp;

/** Asks the authority. Whatever it does, a call ends soon and throws nothing. */
public interface TimestampClient {

    /**
     * Asks once.
     *
     * @param request DER of an RFC 3161 request
     */
    Answer ask(byte[] request);

    /** What the authority said. None of it is believed yet. */
    sealed interface Answer {

        /** What should be a reply in DER. */
        @SuppressWarnings("ArrayRecordComponent") // Read once, compared never.
        record Reply(byte[] der) implements Answer {}

        /** No reply in time, or no reply at all. */
        record NoReply(String why) implements Answer {}
    }
}
