package org.preuve.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before it looks for an application (an encoded slash, a malformed target) is a problem as well. */
public class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = response.getStatus() < 500 ? Problem.BAD_REQUEST : Problem.INTERNAL;
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            problem.write(response.getResponse(), "The request is not well-formed HTTP.");
        } catch (IOException gone) {
            container.getLogger().debug("The caller has left", gone);
        }
    }

    @Component
    static class InPlaceOfTomcatsPage implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        }
    }
}
