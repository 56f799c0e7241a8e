package org.preuve.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever the servlet container or the firewall refuses before a route is found, said in problem details. */
@Controller
class ProblemPage implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        switch (status) {
            case 403 -> Problem.FORBIDDEN.write(response, "The request was refused.");
            case 404 -> Problem.NOT_FOUND.write(response, "There is no such address.");
            case 413 -> Problem.TOO_LARGE.write(response, "The body is larger than the gateway lets through.");
            case 503 -> Problem.UNAVAILABLE.write(response, "Try again shortly.");
            default -> {
                if (status < 500) {
                    Problem.BAD_REQUEST.write(response, "The request is not well-formed HTTP.");
                } else {
                    Problem.INTERNAL.write(response, "Try again; if it stays, tell the operator.");
                }
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Firewall {

        /** Path tricks (`//`, `..`, `;`, encoded slashes) end here, before any route is matched. */
        @Bean
        RequestRejectedHandler requestRejectedHandler() {
            return (request, response, refusal) -> Problem.BAD_REQUEST.write(
                    response, "The address or a header holds characters that are not allowed.");
        }
    }
}
