package org.preuve.reporting.claims;

import java.time.Clock;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.following.RecognitionStore;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.organisation.Pseudonyms;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.NamedRules;
import org.preuve.reporting.rules.RulesInForce;
import org.preuve.reporting.status.AllotPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

    @Bean
    DecideRuling decideRuling(RulesInForce rules) {
        return new DecideRuling(rules);
    }

    @Bean
    DraftClaim draftClaim(ClaimStore claims, Clock clock) {
        return new DraftClaim(claims, clock);
    }

    @Bean
    QuantityUses quantityUses(QuantityStore quantities, ClaimStore claims, Pseudonyms digests, Clock clock) {
        return new QuantityUses(quantities, claims, digests, clock);
    }

    @Bean
    ReadFacts readFacts(RecordStore records, WeighRecords weights, ReadStanding standings, QuantityUses quantities) {
        return new ReadFacts(records, weights, standings, quantities);
    }

    @Bean
    AnswerWarning answerWarning(ClaimStore claims, Pseudonyms people, Clock clock) {
        return new AnswerWarning(claims, people, clock);
    }

    @Bean
    RuleClaim ruleClaim(ClaimStore claims, ReadFacts facts, DecideRuling rulings, Clock clock) {
        return new RuleClaim(claims, facts, rulings, clock);
    }

    @Bean
    WeighRecords weighRecords(RecognitionStore recognitions, RecordStore records, Organisation organisation) {
        return new WeighRecords(recognitions, records, organisation.did());
    }

    @Bean
    ReplayRuling replayRuling(ClaimStore claims, RuleClaim rules, NamedRules packs) {
        return new ReplayRuling(claims, rules, packs);
    }

    @Bean
    PublishClaim publishClaim(
            ClaimStore claims,
            RuleClaim rules,
            WeighRecords weights,
            ReadLogCheck logCheck,
            LedgerClient ledger,
            KnownLogKeys log,
            AllotPlace places,
            PublicClaims followUp,
            Organisation organisation,
            CredentialSigner signer,
            Clock clock) {
        return new PublishClaim(
                claims, rules, weights, logCheck, ledger, log, places, followUp, organisation, signer, clock);
    }
}
