package org.preuve.quickstart.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** What all services write to their logs until it is closed, at the level that they have in production. */
final class LoggedOutput extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final StringBuffer text = new StringBuffer();

    LoggedOutput() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
    }

    String text() {
        return text.toString();
    }

    @Override
    protected void append(ILoggingEvent event) {
        text.append(event.getFormattedMessage()).append('\n');
        for (var problem = event.getThrowableProxy(); problem != null; problem = problem.getCause()) {
            text.append(problem.getMessage()).append('\n');
        }
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
        stop();
    }
}
