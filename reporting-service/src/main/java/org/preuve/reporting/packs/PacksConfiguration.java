package org.preuve.reporting.packs;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.claims.CheckReceipt;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.life.DecideLive;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.RulePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PacksConfiguration {

    @Bean
    SignPacks signPacks(Organisation organisation, CredentialSigner signer, Clock clock) {
        return new SignPacks(organisation, signer, clock);
    }

    @Bean
    PackVerifier packVerifier(Organisation organisation, AuthorKeyStore keys) {
        return new PackVerifier(organisation, keys);
    }

    @Bean
    ReadPacks readPacks(PackStore packs, AdoptionStore adoptions, SwitchedOn rules, PackVerifier verifier) {
        return new ReadPacks(packs, adoptions, rules, verifier);
    }

    @Bean
    ComputeEffect computeEffect(
            PackStore packs, SwitchedOn rules, EffectStore effects, DecideLive claims, Clock clock) {
        Executor beside = work -> Thread.ofVirtual().name("rule-pack-effect").start(work);
        return new ComputeEffect(packs, rules, effects, claims, beside, clock);
    }

    @Bean
    SwitchedOn rulesInForce(
            PackStore packs, AdoptionStore adoptions, SignPacks signing, PackVerifier verifier, Clock clock) {
        return new SwitchedOn(RulePacks.bundled(), packs, adoptions, verifier, signing, clock);
    }

    @Bean
    LoadPack loadPack(PackStore packs, SignPacks signing) {
        return new LoadPack(packs, signing);
    }

    @Bean
    SwitchPack switchPack(
            PackStore packs,
            AdoptionStore adoptions,
            SwitchedOn rules,
            EffectStore effects,
            SignPacks signing,
            LedgerClient ledger,
            KnownLogKeys log,
            Clock clock) {
        return new SwitchPack(packs, adoptions, rules, effects, signing, ledger, new CheckReceipt(log), clock);
    }
}
