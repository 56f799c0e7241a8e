package org.preuve.reporting.life;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.CheckReceipt;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.DraftClaim;
import org.preuve.reporting.claims.PublicClaims;
import org.preuve.reporting.claims.RuleClaim;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.following.TouchedRecords;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.RulesInForce;
import org.preuve.reporting.status.ClaimBits;
import org.preuve.reporting.status.KeepStatusLists;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LifeConfiguration.Settings.class)
class LifeConfiguration {

    @ConfigurationProperties("preuve.life")
    record Settings(Duration every) {}

    @Bean
    ClaimBits claimBits(ClaimStore claims) {
        return new ReadBits(claims);
    }

    @Bean
    TouchedRecords touchedRecords(ClaimIndex index, WaitingClaims waiting) {
        return new MarkTouched(index, waiting);
    }

    @Bean
    DraftChange draftChange(Organisation organisation, CredentialSigner signer) {
        return new DraftChange(organisation, signer, () -> new RecordId(UUID.randomUUID()));
    }

    @Bean
    ClaimRests claimRests(RecordStore records, Organisation organisation) {
        return new ClaimRests(records, organisation.did());
    }

    @Bean
    FollowUp followUp(
            ClaimStore claims,
            ClaimIndex index,
            ClaimRests rests,
            WaitingClaims waiting,
            KeepStatusLists lists,
            ChangeList changes,
            DraftChange drafts,
            Clock clock) {
        SupersedeClaim successions = new SupersedeClaim(claims, drafts, clock);
        return new FollowUp(claims, index, rests, waiting, lists, changes, successions);
    }

    @Bean
    ChangeClaim changeClaim(ClaimStore claims, PublicClaims followUp, Clock clock) {
        return new ChangeClaim(claims, followUp, clock);
    }

    @Bean
    JudgeClaim judgeClaim(
            RuleClaim rules,
            RecordStore records,
            WeighRecords weights,
            AuthorKeyStore keys,
            ReadStanding commitments,
            Organisation organisation) {
        return new JudgeClaim(rules, records, new FindFaults(weights, keys, commitments, organisation.did()));
    }

    @Bean
    LiveClaims liveClaims(ClaimIndex index, ClaimStore claims, ClaimRests rests) {
        return new LiveClaims(index, claims, rests);
    }

    @Bean
    DecideLive decideLive(
            ClaimStore claims,
            LiveClaims live,
            RuleClaim rules,
            JudgeClaim judge,
            ChangeClaim changes,
            DraftChange drafts,
            LedgerClient ledger,
            RecordStore records,
            ReadLogCheck log,
            Clock clock) {
        FetchWithdrawal withdrawals = new FetchWithdrawal(ledger, records);
        return new DecideLive(claims, live, rules, judge, changes, drafts, withdrawals, log, clock);
    }

    @Bean
    DecideNightly decideNightly(
            DecideLive decisions, LiveClaims live, DecisionProgress progress, RulesInForce rules, Clock clock) {
        return new DecideNightly(decisions, live, progress, rules, clock);
    }

    @Bean
    WithdrawClaim withdrawClaim(ChangeClaim changes, DraftChange drafts) {
        return new WithdrawClaim(changes, drafts);
    }

    @Bean
    ReinstateClaim reinstateClaim(ChangeClaim changes, DraftChange drafts, JudgeClaim judge, ReadLogCheck log) {
        return new ReinstateClaim(changes, drafts, judge, log);
    }

    @Bean
    SucceedClaim succeedClaim(ClaimStore claims, DraftClaim drafts) {
        return new SucceedClaim(claims, drafts);
    }

    @Bean
    ReadChanges readChanges(ClaimStore claims, ChangeList list) {
        return new ReadChanges(claims, list);
    }

    @Bean
    RunErrands runErrands(
            ClaimStore claims,
            WaitingClaims waiting,
            DecideLive decisions,
            FollowUp followUp,
            LedgerClient ledger,
            KnownLogKeys log) {
        SealChanges seals = new SealChanges(claims, ledger, new CheckReceipt(log));
        return new RunErrands(claims, waiting, decisions, followUp, seals);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LifeLoop decisionLoop(
            RunErrands errands,
            ClaimIndex index,
            WaitingClaims waiting,
            DecisionProgress progress,
            DecideNightly nightly,
            Clock clock,
            Settings settings) {
        PassMinutes minutes = new PassMinutes(index, waiting, progress, clock);
        return new LifeLoop("decisions", () -> decide(errands, minutes, nightly), settings.every());
    }

    private static void decide(RunErrands errands, PassMinutes minutes, DecideNightly nightly) {
        minutes.pass();
        errands.decide();
        boolean goesOn = nightly.step();
        while (goesOn && !Thread.currentThread().isInterrupted()) {
            // Between two lists of the run, what changed now goes first.
            minutes.pass();
            errands.decide();
            goesOn = nightly.step();
        }
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LifeLoop followUpLoop(RunErrands errands, Settings settings) {
        return new LifeLoop("follow-up", errands::followUp, settings.every());
    }
}
