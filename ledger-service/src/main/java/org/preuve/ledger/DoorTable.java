package org.preuve.ledger;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who opens which door: the one place that says so. The first row that fits decides, the busiest door comes first. */
final class DoorTable {

    private static final String CONTRIBUTOR = "ROLE_contributor";
    private static final String OFFICER = "ROLE_officer";
    private static final String APPROVER = "ROLE_approver";
    private static final String AUDITOR = "ROLE_auditor";
    private static final String ADMINISTRATOR = "ROLE_administrator";
    private static final String DATA_PROTECTION = "ROLE_data-protection";
    private static final String READS_RECORDS = "SCOPE_records.read";
    private static final String WRITES_RECORDS = "SCOPE_records.write";

    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String ONE = "/api/v1/evidence/{id}";
    private static final String FILES = "/api/v1/evidence/{id}/attachments";
    private static final String FILE = "/api/v1/evidence/{id}/attachments/{sha256}";

    private static final String COMPANY = "/api/v1/company";
    private static final String STATEMENTS = "/api/v1/company/statements";
    private static final String STATEMENT = "/api/v1/company/statements/{id}";

    static final List<Row> ROWS = List.of(
            only(POST, "/internal/v1/records", WRITES_RECORDS),
            only(GET, "/internal/v1/erasures/{id}", WRITES_RECORDS),
            // The log is public, and so are receipts, which hold nothing else.
            open("/log/**"),
            // The witness knows a log by its signature, not by who calls.
            open("/witness/**"),
            only(POST, "/api/v1/log/audit", AUDITOR, ADMINISTRATOR),
            only(GET, "/api/v1/log/audit", AUDITOR, ADMINISTRATOR, APPROVER, OFFICER, CONTRIBUTOR, READS_RECORDS),
            open("/api/v1/log/**"),
            open("/api/v1/records/{id}/receipt"),
            only(DELETE, "/api/v1/records/{id}/content", DATA_PROTECTION),
            open("/api/v1/records/{id}/status"),
            // Public for some records; the door decides by the record.
            open("/api/v1/records/{id}"),
            open("/api/v1/records/{id}/bundle"),
            // By digest it tells a receipt; in order it tells everything.
            openWith("digest", "/api/v1/records"),
            only(GET, "/api/v1/records", READS_RECORDS, AUDITOR),
            only(POST, EVIDENCE, OFFICER, CONTRIBUTOR),
            only(GET, EVIDENCE, OFFICER, CONTRIBUTOR, APPROVER, AUDITOR),
            only(GET, ONE, OFFICER, CONTRIBUTOR, APPROVER, AUDITOR),
            only(PUT, ONE, OFFICER, CONTRIBUTOR),
            only(POST, FILES, OFFICER, CONTRIBUTOR),
            only(GET, FILE, OFFICER, CONTRIBUTOR, APPROVER, AUDITOR),
            only(DELETE, FILE, OFFICER, CONTRIBUTOR),
            only(POST, ONE + "/submit", OFFICER),
            only(POST, ONE + "/approve", APPROVER),
            only(POST, "/api/v1/keys/revocations", ADMINISTRATOR),
            only(POST, ONE + "/corrections", OFFICER),
            only(POST, ONE + "/withdrawal", OFFICER),
            only(POST, COMPANY + "/commitments", OFFICER),
            only(POST, COMPANY + "/commitments/{record}/progress", OFFICER),
            only(POST, COMPANY + "/recognitions", OFFICER),
            only(GET, STATEMENTS, OFFICER, APPROVER, AUDITOR),
            only(GET, STATEMENT, OFFICER, APPROVER, AUDITOR),
            only(PUT, STATEMENT, OFFICER),
            only(POST, STATEMENT + "/submit", OFFICER),
            only(POST, STATEMENT + "/approve", APPROVER),
            only(POST, STATEMENT + "/corrections", OFFICER),
            only(POST, STATEMENT + "/withdrawal", OFFICER),
            open("/actuator/health/**"),
            open("/api/v1/ledger-openapi"),
            open("/api/v1/ledger-openapi.yaml"),
            open("/error"),
            only(GET, "/actuator/metrics/**", AUDITOR, ADMINISTRATOR),
            nobody("/actuator/**"),
            nobody("/internal/**"));

    private DoorTable() {}

    /**
     * A door and what opens it.
     *
     * @param parameter which the call must have for this row to fit it
     */
    record Row(
            @Nullable HttpMethod method,
            String path,
            @Nullable String parameter,
            Opens opens,
            List<String> authorities) {

        RequestMatcher matcher() {
            RequestMatcher door = PathPatternRequestMatcher.pathPattern(method, path);
            String wanted = parameter;
            return wanted == null
                    ? door
                    : new AndRequestMatcher(
                            door, request -> request.getParameterMap().containsKey(wanted));
        }

        String[] anyOf() {
            return authorities.toArray(String[]::new);
        }
    }

    /** To whom a door opens at all. */
    enum Opens {
        TO_ANYBODY,
        TO_NOBODY,
        TO_SOME
    }

    private static Row open(String path) {
        return new Row(null, path, null, Opens.TO_ANYBODY, List.of());
    }

    private static Row openWith(String parameter, String path) {
        return new Row(GET, path, parameter, Opens.TO_ANYBODY, List.of());
    }

    private static Row nobody(String path) {
        return new Row(null, path, null, Opens.TO_NOBODY, List.of());
    }

    private static Row only(HttpMethod method, String path, String... authorities) {
        return new Row(method, path, null, Opens.TO_SOME, Arrays.asList(authorities));
    }
}
