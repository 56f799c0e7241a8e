package org.preuve.supplier.invitations;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.outgoing.WebReader;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationsConfiguration {

    @Bean
    InvitationTerms invitationTerms(InvitationProperties properties) {
        return properties.terms();
    }

    @Bean
    InviteSupplier inviteSupplier(
            SupplierStore suppliers,
            InvitationStore invitations,
            InvitationTerms terms,
            Clock clock,
            SecureRandom random) {
        return new InviteSupplier(suppliers, invitations, terms, clock, random);
    }

    @Bean
    ReissueInvitation reissueInvitation(
            SupplierStore suppliers,
            InvitationStore invitations,
            InvitationTerms terms,
            Clock clock,
            SecureRandom random) {
        return new ReissueInvitation(suppliers, invitations, terms, clock, random);
    }

    @Bean
    RevokeInvitation revokeInvitation(InvitationStore invitations, Clock clock) {
        return new RevokeInvitation(invitations, clock);
    }

    @Bean
    ReadInvitationStates readInvitationStates(InvitationStore invitations, Clock clock) {
        return new ReadInvitationStates(invitations, clock);
    }

    @Bean
    OpenInvitation openInvitation(
            InvitationStore invitations, SupplierStore suppliers, InvitationTerms terms, Clock clock) {
        return new OpenInvitation(invitations, suppliers, terms, clock);
    }

    @Bean
    AcceptInvitation acceptInvitation(
            InvitationStore invitations,
            InvitationTerms terms,
            SupplierKeyStore keys,
            SupplierStore suppliers,
            LedgerClient ledger,
            RecordChecks checks,
            WebReader web,
            Clock clock) {
        ActivateSupplier activation = new ActivateSupplier(keys, suppliers, clock);
        CheckPossession possession = new CheckPossession(checks, terms, keys, new WebKeys(web));
        return new AcceptInvitation(invitations, possession, ledger, activation, clock);
    }
}
