package org.preuve.quickstart.signin;

import java.util.List;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** One invented person a role; name and password are the same word, because the data is invented as well. */
public enum SamplePeople {
    CONTRIBUTOR,
    OFFICER,
    APPROVER,
    AUDITOR,
    ADMINISTRATOR,
    DATA_PROTECTION;

    /** The role, the name to sign in with, and the password. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static UserDetailsService service() {
        return new InMemoryUserDetailsManager(List.of(values()).stream()
                .map(person -> User.withUsername(person.word())
                        .password("{noop}" + person.word())
                        .roles(person.word())
                        .build())
                .toList());
    }
}
