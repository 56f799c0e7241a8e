package org.preuve.reporting.following;

import java.util.List;
import java.util.Optional;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.following.FollowedRecord.Period;

/** Gathers what a record says, member by member; what is not named is not said. */
public final class ContentBuilder {

    private Optional<Subject> subject = Optional.empty();
    private Optional<String> topic = Optional.empty();
    private Optional<String> criterion = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private boolean conforms = true;
    private Optional<Amount> amount = Optional.empty();
    private Optional<Account> account = Optional.empty();
    private List<String> files = List.of();
    private Optional<Licence> licence = Optional.empty();
    private Optional<Pledge> pledge = Optional.empty();
    private Optional<Measure> measure = Optional.empty();
    private Optional<Composition> composition = Optional.empty();
    private Optional<Conformity> conformity = Optional.empty();
    private Optional<Recognition> recognition = Optional.empty();

    ContentBuilder() {}

    public ContentBuilder subject(Optional<Subject> subject) {
        this.subject = subject;
        return this;
    }

    public ContentBuilder topic(Optional<String> topic) {
        this.topic = topic;
        return this;
    }

    public ContentBuilder criterion(Optional<String> criterion) {
        this.criterion = criterion;
        return this;
    }

    public ContentBuilder period(Optional<Period> period) {
        this.period = period;
        return this;
    }

    public ContentBuilder conforms(boolean conforms) {
        this.conforms = conforms;
        return this;
    }

    public ContentBuilder amount(Optional<Amount> amount) {
        this.amount = amount;
        return this;
    }

    public ContentBuilder account(Optional<Account> account) {
        this.account = account;
        return this;
    }

    public ContentBuilder files(List<String> files) {
        this.files = files;
        return this;
    }

    public ContentBuilder licence(Optional<Licence> licence) {
        this.licence = licence;
        return this;
    }

    public ContentBuilder pledge(Optional<Pledge> pledge) {
        this.pledge = pledge;
        return this;
    }

    public ContentBuilder measure(Optional<Measure> measure) {
        this.measure = measure;
        return this;
    }

    public ContentBuilder composition(Optional<Composition> composition) {
        this.composition = composition;
        return this;
    }

    public ContentBuilder conformity(Optional<Conformity> conformity) {
        this.conformity = conformity;
        return this;
    }

    public ContentBuilder recognition(Optional<Recognition> recognition) {
        this.recognition = recognition;
        return this;
    }

    public Content build() {
        return new Content(
                subject,
                topic,
                criterion,
                period,
                conforms,
                amount,
                account,
                files,
                licence,
                pledge,
                measure,
                composition,
                conformity,
                recognition);
    }
}
