package org.preuve.supplier.answers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.preuve.proofs.credential.Envelope;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A door that takes one signed record: with a proof of its own, or as a token. Its method gets JSON in either case. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RequestMapping(
        method = RequestMethod.POST,
        consumes = {"application/vc", MediaType.APPLICATION_JSON_VALUE, Envelope.MEDIA_TYPE})
public @interface PostRecord {

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value() default {};
}
