package org.preuve.quickstart;

import java.io.PrintStream;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.signin.SamplePeople;

/** The last lines of a start: what to open, and who may sign in. */
final class Welcome {

    private final Installation installation;
    private final PrintStream out;

    Welcome(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    void print(boolean signInOnly) {
        out.println();
        if (signInOnly) {
            out.println("The sign-in server gives tokens at " + installation.issuer() + "/oauth2/token");
        } else {
            out.println("Preuve runs. Open:");
            line("public pages", installation.publicUrl() + "/");
            line("the log", installation.publicUrl() + "/log/checkpoint");
            line("its key", installation.vkey());
            line("sign in", installation.publicUrl() + "/oauth2/authorization/preuve");
        }
        for (var person : SamplePeople.values()) {
            line("  " + person.word(), "password " + person.word());
        }
        out.println("Ctrl-C stops it; what it knows stays in "
                + installation.data().toAbsolutePath().normalize());
    }

    private void line(String what, String where) {
        out.printf("  %-16s %s%n", what, where);
    }
}
