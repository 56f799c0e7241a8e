package org.preuve.quickstart;

import java.io.PrintStream;
import java.util.List;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.samples.SampleReport;
import org.preuve.quickstart.signin.SamplePeople;

/** The last lines of a start: what to open, and who may sign in. */
final class Welcome {

    private static final String GTIN = "09506000134352";

    private final Installation installation;
    private final PrintStream out;

    Welcome(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** What the first start has to tell of its samples. */
    void report(SampleReport report) {
        section("Rows of the spreadsheet that did not go in:", report.rows());
        section("A sample claim that the rules refuse:", report.refusals());
    }

    /** @param claims addresses of pages */
    void toEverything(List<String> claims) {
        String at = installation.publicUrl();
        out.println("\nPreuve runs. Open:");
        line("public pages", at + "/");
        claims.forEach(page -> line("a claim", page));
        line("a product", at + "/01/" + GTIN);
        line("the log", at + "/log/checkpoint");
        line("its key", installation.vkey());
        line("sign in", at + "/oauth2/authorization/preuve");
        people();
    }

    void toTheSignInServer() {
        out.println("\nThe sign-in server gives tokens at " + installation.issuer() + "/oauth2/token");
        people();
    }

    private void people() {
        for (var person : SamplePeople.values()) {
            line("  as " + person.word(), "password " + person.word());
        }
        out.println("Ctrl-C stops it; what it knows stays in "
                + installation.data().toAbsolutePath().normalize());
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println("\n" + title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private void line(String what, String where) {
        out.printf("  %-16s %s%n", what, where);
    }
}
