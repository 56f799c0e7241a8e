package org.preuve.ledger.doors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container answers for what never reached a door, such as an address that is not well formed. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 404 -> Problem.notFound("There is nothing at this address.").response();
            case 413 -> Problem.tooLarge("The request is too large.").response();
            default ->
                status < 500
                        ? Problem.of("bad-request", status, "Not a usable request", "This address is not well formed.")
                                .response()
                        : Problem.of(
                                        "internal-error",
                                        status,
                                        "Something went wrong here",
                                        "It is in this service's log.")
                                .response();
        };
    }
}
