package org.preuve.reporting.following.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.following.Mismatch;
import org.preuve.reporting.following.ReadLogCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody whether the log checks. */
@RestController
@RequestMapping(path = "/api/v1/log-check", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "log check")
class LogCheckController {

    private static final Logger log = LoggerFactory.getLogger(LogCheckController.class);

    private final ReadLogCheck check;
    private final FollowLog follower;

    LogCheckController(ReadLogCheck check, FollowLog follower) {
        this.check = check;
        this.follower = follower;
    }

    @GetMapping
    @CrossOrigin
    @Operation(summary = "Whether the log checks, as this service found by reading all of it")
    ResponseEntity<LogCheckView> read() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(LogCheckView.of(check.read()));
    }

    @PostMapping("/reset")
    @Operation(summary = "Forget what was followed and begin before the first entry (administrators)")
    LogCheckView reset(Principal operator) {
        log.warn("{} starts the following of the log anew; before: {}", operator.getName(), check.read());
        follower.restart();
        return LogCheckView.of(check.read());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogCheckView(
            String state,
            long followed,
            @Nullable Long of,
            @Nullable MismatchView mismatch) {

        static LogCheckView of(LogCheck check) {
            return new LogCheckView(
                    check.state().word(),
                    check.followed(),
                    check.of().orElse(null),
                    check.mismatch().map(MismatchView::of).orElse(null));
        }
    }

    record MismatchView(long index, String cause, Instant foundAt) {

        static MismatchView of(Mismatch mismatch) {
            return new MismatchView(mismatch.index(), mismatch.cause().word(), mismatch.foundAt());
        }
    }
}
