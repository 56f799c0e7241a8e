package org.preuve.supplier.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Problem details, not a page, for addresses that the container refuses before this service sees them. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

    private final ProblemWriter problems;

    ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }

    private final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean isBadRequest = response.getStatus() >= 400 && response.getStatus() < 500;
            if (!response.setErrorReported() || response.getStatus() < 400) {
                return;
            }
            try {
                problems.write(
                        isBadRequest
                                ? Problem.of(ProblemType.BAD_REQUEST, "The request is not one that can be read.")
                                : Problem.of(ProblemType.INTERNAL_ERROR, "This is our fault."),
                        response.getResponse());
            } catch (IOException gone) {
                log.debug("The caller is gone", gone);
            }
        }
    }
}
