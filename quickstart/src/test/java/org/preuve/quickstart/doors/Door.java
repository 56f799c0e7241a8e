package org.preuve.quickstart.doors;

import java.util.List;
import java.util.Set;
import org.preuve.quickstart.launch.Ports;

/** A door of a service, and which of the sample roles and service clients may pass it. */
record Door(Service service, String method, String path, Set<String> open) {

    enum Service {
        LEDGER,
        SUPPLIER,
        REPORTING;

        int port(Ports ports) {
            return switch (this) {
                case LEDGER -> ports.ledger();
                case SUPPLIER -> ports.supplier();
                case REPORTING -> ports.reporting();
            };
        }
    }

    private static final String ID = "5f0c2b1e-0000-4000-8000-000000000001";

    static final List<Door> GUARDED = List.of(
            door(Service.LEDGER, "POST", "/api/v1/evidence", "officer"),
            door(Service.LEDGER, "PUT", "/api/v1/evidence/" + ID, "officer"),
            door(Service.LEDGER, "POST", "/api/v1/evidence/" + ID + "/attachments", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/evidence/" + ID + "/submit", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/evidence/" + ID + "/approve", "approver"),
            door(Service.LEDGER, "GET", "/api/v1/evidence", "officer", "approver", "auditor"),
            door(Service.LEDGER, "GET", "/api/v1/evidence/" + ID, "officer", "approver", "auditor"),
            door(Service.LEDGER, "GET", "/api/v1/records?from=0&limit=1", "auditor", "reporting-service"),
            door(Service.LEDGER, "POST", "/api/v1/evidence/" + ID + "/corrections", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/evidence/" + ID + "/withdrawal", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/company/commitments", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/company/commitments/" + ID + "/progress", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/company/recognitions", "officer"),
            door(Service.LEDGER, "GET", "/api/v1/company/statements", "officer", "approver", "auditor"),
            door(Service.LEDGER, "GET", "/api/v1/company/statements/" + ID, "officer", "approver", "auditor"),
            door(Service.LEDGER, "PUT", "/api/v1/company/statements/" + ID, "officer"),
            door(Service.LEDGER, "POST", "/api/v1/company/statements/" + ID + "/submit", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/company/statements/" + ID + "/approve", "approver"),
            door(Service.LEDGER, "POST", "/api/v1/company/statements/" + ID + "/corrections", "officer"),
            door(Service.LEDGER, "POST", "/api/v1/company/statements/" + ID + "/withdrawal", "officer"),
            door(Service.LEDGER, "DELETE", "/api/v1/records/" + ID + "/content", "data-protection"),
            door(Service.LEDGER, "POST", "/api/v1/keys/revocations", "administrator"),
            door(Service.LEDGER, "POST", "/api/v1/log/audit", "auditor", "administrator"),
            door(
                    Service.LEDGER,
                    "GET",
                    "/api/v1/log/audit",
                    "officer",
                    "approver",
                    "auditor",
                    "administrator",
                    "reporting-service"),
            door(Service.LEDGER, "POST", "/internal/v1/records", "supplier-service", "reporting-service"),
            door(Service.LEDGER, "GET", "/internal/v1/erasures/" + ID, "supplier-service", "reporting-service"),
            door(Service.SUPPLIER, "POST", "/api/v1/suppliers", "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/suppliers", "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "GET", "/api/v1/suppliers/" + ID, "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "POST", "/api/v1/suppliers/" + ID + "/invitation", "officer"),
            door(Service.SUPPLIER, "DELETE", "/api/v1/suppliers/" + ID + "/invitation", "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/suppliers/" + ID + "/contact", "officer"),
            door(Service.SUPPLIER, "PUT", "/api/v1/suppliers/" + ID + "/contact", "officer"),
            door(Service.SUPPLIER, "DELETE", "/api/v1/suppliers/" + ID + "/contact", "officer"),
            door(Service.SUPPLIER, "POST", "/api/v1/suppliers/imports", "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/suppliers/imports/" + ID, "officer"),
            door(Service.SUPPLIER, "DELETE", "/api/v1/suppliers/imports/" + ID, "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/suppliers/imports/" + ID + "/lines", "officer"),
            door(Service.SUPPLIER, "PUT", "/api/v1/suppliers/imports/" + ID + "/mapping", "officer"),
            door(Service.SUPPLIER, "POST", "/api/v1/suppliers/imports/" + ID + "/run", "officer"),
            door(Service.SUPPLIER, "POST", "/api/v1/suppliers/imports/" + ID + "/links", "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/attestations", "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "GET", "/api/v1/commitments", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/commitments/" + ID + "/standing", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/commitments/standings", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/certificates", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/impact", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/impact.csv", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/impact.pdf", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/impact/indicators", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/impact/records", "officer", "approver", "auditor"),
            door(Service.REPORTING, "POST", "/api/v1/rule-packs", "administrator"),
            door(Service.REPORTING, "POST", "/api/v1/rule-packs/none/1/effect", "officer", "approver"),
            door(Service.REPORTING, "GET", "/api/v1/rule-packs/none/1/effect", "officer", "approver", "auditor"),
            door(Service.REPORTING, "POST", "/api/v1/rule-packs/none/1/adoption", "approver"),
            door(Service.SUPPLIER, "POST", "/api/v1/requests", "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/requests", "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "GET", "/api/v1/requests/data-points", "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "GET", "/api/v1/requests/campaigns/" + ID, "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "GET", "/api/v1/requests/" + ID, "officer", "approver", "auditor"),
            door(Service.SUPPLIER, "PUT", "/api/v1/requests/" + ID + "/due-date", "officer"),
            door(Service.SUPPLIER, "POST", "/api/v1/requests/" + ID + "/cancellation", "officer"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier/requests"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier/requests/" + ID),
            door(Service.SUPPLIER, "POST", "/api/v1/supplier/requests/" + ID + "/answer"),
            door(Service.SUPPLIER, "POST", "/api/v1/supplier/requests/" + ID + "/refusal"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier/keys"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier/certificates"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier/webhook"),
            door(Service.SUPPLIER, "PUT", "/api/v1/supplier/webhook"),
            door(Service.SUPPLIER, "DELETE", "/api/v1/supplier/webhook"),
            door(Service.SUPPLIER, "POST", "/api/v1/supplier/webhook/test"),
            door(Service.SUPPLIER, "GET", "/api/v1/supplier/webhook/deliveries"),
            door(Service.SUPPLIER, "POST", "/api/v1/supplier/webhook/deliveries/" + ID + "/redelivery"),
            door(Service.REPORTING, "POST", "/api/v1/rulings/preview", "officer"),
            door(Service.REPORTING, "POST", "/api/v1/claims", "officer"),
            door(Service.REPORTING, "PUT", "/api/v1/claims/" + ID, "officer"),
            door(Service.REPORTING, "POST", "/api/v1/claims/" + ID + "/ruling", "officer"),
            door(Service.REPORTING, "POST", "/api/v1/claims/" + ID + "/publication", "officer"),
            door(Service.REPORTING, "POST", "/api/v1/claims/" + ID + "/withdrawal", "officer"),
            door(Service.REPORTING, "POST", "/api/v1/claims/" + ID + "/reinstatement", "officer"),
            door(Service.REPORTING, "POST", "/api/v1/claims/" + ID + "/successor", "officer"),
            door(Service.REPORTING, "GET", "/api/v1/claims/" + ID + "/history", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/claims/" + ID + "/replay", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/claims/changes", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/claims/decisions", "officer", "approver", "auditor"),
            door(Service.REPORTING, "POST", "/api/v1/claims/" + ID + "/answers", "officer"),
            door(Service.REPORTING, "GET", "/api/v1/claims", "officer", "approver", "auditor"),
            door(Service.REPORTING, "GET", "/api/v1/claims/" + ID, "officer", "approver", "auditor"));

    private static Door door(Service service, String method, String path, String... open) {
        return new Door(service, method, path, Set.of(open));
    }

    /** Where no token opens a door, it takes a signature. */
    String refusalOfNobody() {
        return open.isEmpty() ? "signature-required" : "unauthenticated";
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
