package org.preuve.quickstart.samples;

import org.preuve.quickstart.doors.Answer;

/** Takes a draft to its seal: an officer submits, an approver approves. Whatever an earlier start did is left as it is. */
final class FourEyes {

    private final Cast cast;

    FourEyes(Cast cast) {
        this.cast = cast;
    }

    /**
     * The id of the sealed record.
     *
     * @param address of the things of this kind, below which the draft has a door of its own
     * @param finish what an officer does before submitting
     */
    String seal(String address, Answer draft, Runnable finish) {
        String door = address + "/" + draft.text("/id");
        var state = draft.text("/state");
        if (state.equals("draft")) {
            finish.run();
            state = cast.officer().post(door + "/submit").expect(200).text("/state");
        }
        if (!state.equals("sealed")) {
            return cast.approver().post(door + "/approve").expect(200).text("/record/id");
        }
        return cast.officer().get(door).expect(200).text("/record/id");
    }
}
