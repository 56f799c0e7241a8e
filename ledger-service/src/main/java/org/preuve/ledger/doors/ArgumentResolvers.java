package org.preuve.ledger.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers a {@link Body}, {@link Lines}, a {@link Caller} and a {@link NewId} as parameters. */
@Configuration(proxyBeanMethods = false)
class ArgumentResolvers implements WebMvcConfigurer {

    private static final Pattern USABLE_KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(Body.class, request -> Body.read(servlet(request))));
        resolvers.add(new Resolver(Lines.class, request -> Lines.read(servlet(request))));
        resolvers.add(new Resolver(Caller.class, request -> caller()));
        resolvers.add(new Resolver(NewId.class, ArgumentResolvers::newId));
    }

    private interface Source {
        Object from(NativeWebRequest request) throws IOException;
    }

    private record Resolver(Class<?> type, Source source) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder)
                throws IOException {
            return source.from(request);
        }
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }

    private static Caller caller() {
        Authentication token = SecurityContextHolder.getContext().getAuthentication();
        if (!(token instanceof JwtAuthenticationToken)) {
            return Caller.NOBODY;
        }
        Set<String> authorities = token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Caller(token.getName(), authorities);
    }

    private static NewId newId(NativeWebRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return new NewId(UUID.randomUUID());
        }
        if (!USABLE_KEY.matcher(key).matches()) {
            throw new Refused(
                    Problem.invalid("Idempotency-Key", "not a usable key", "1 to 200 visible ASCII characters"));
        }
        String name = caller().subject().length() + ":" + caller().subject() + ":" + key;
        return new NewId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
