package org.preuve.supplier.imports;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.preuve.supplier.invitations.InviteSupplier;
import org.preuve.supplier.invitations.ReissueInvitation;
import org.preuve.supplier.suppliers.ContactStore;
import org.preuve.supplier.suppliers.InvitationStates;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    UploadList uploadList(ImportStore imports, SupplierStore suppliers, Clock clock) {
        return new UploadList(imports, suppliers, clock);
    }

    @Bean
    MapColumns mapColumns(ImportStore imports, SupplierStore suppliers) {
        return new MapColumns(imports, suppliers);
    }

    @Bean
    ListLines listLines(ImportStore imports) {
        return new ListLines(imports);
    }

    /** Ends at once with the service: what is cut off goes on at the next start. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService importWorkers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("import-", 0).factory());
    }

    @Bean
    RunImport runImport(
            ImportStore imports,
            MapColumns reviews,
            ListLines lines,
            InviteSupplier invite,
            ContactStore contacts,
            ExecutorService importWorkers) {
        return new RunImport(imports, reviews, lines, invite, contacts, importWorkers);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> importsGoOn(RunImport runs) {
        return ready -> runs.resume();
    }

    @Bean
    GiveLinks giveLinks(
            ImportStore imports,
            ListLines lines,
            InvitationStates states,
            ReissueInvitation reissue,
            ContactStore contacts,
            Clock clock) {
        return new GiveLinks(imports, lines, states, reissue, contacts, clock);
    }

    @Bean
    ForgetImport forgetImport(ImportStore imports) {
        return new ForgetImport(imports);
    }
}
