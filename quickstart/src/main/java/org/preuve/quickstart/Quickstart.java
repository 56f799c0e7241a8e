package org.preuve.quickstart;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.preuve.quickstart.launch.CannotStart;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.samples.SampleCompany;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Starts everything, or with the argument {@code sign-in} only the sign-in server. Its own small Spring context reads the
 * settings and sets up logging for the whole process.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuickstartSettings.class)
public class Quickstart {

    private static final Logger log = LoggerFactory.getLogger(Quickstart.class);

    public static void main(String[] args) {
        try (var context = new SpringApplicationBuilder(Quickstart.class)
                .properties("spring.config.name=quickstart")
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(args)) {
            start(context.getBean(QuickstartSettings.class), List.of(args).contains("sign-in"), System.out);
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static void start(QuickstartSettings settings, boolean signInOnly, PrintStream out) {
        var installation = settings.installation();
        var preuve = signInOnly ? RunningPreuve.startSignInOnly(installation) : RunningPreuve.start(installation);
        Runtime.getRuntime().addShutdownHook(new Thread(preuve::close, "stop"));
        var welcome = new Welcome(installation, out);
        if (signInOnly) {
            welcome.toTheSignInServer();
        } else {
            var company = new SampleCompany(installation, Clock.systemUTC());
            if (settings.samples().load() && !company.isLoaded()) {
                load(company, settings, welcome);
            }
            welcome.toEverything(company.pages());
        }
    }

    private static void load(SampleCompany company, QuickstartSettings settings, Welcome welcome) {
        try {
            welcome.report(company.load(settings.samples().folder()));
        } catch (RuntimeException unexpected) {
            log.error("The samples are not all loaded; the next start goes on with them", unexpected);
        }
    }
}
