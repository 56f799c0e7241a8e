package org.preuve.reporting.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The context defines every name that records use, or the W3C's own contexts do. */
class ContextTests {

    /** Defined for every node by the context of the data model 2.0, which protects them. */
    private static final Set<String> OF_THE_DATA_MODEL = Set.of("id", "type", "name", "description", "mediaType");

    /** JSON values as they are: no names to define below. */
    private static final Set<String> OPAQUE = Set.of("ruling", "texts", "credential");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'did:x','type':'Key','name':'n','verificationMethod':'m','publicKeyMultibase':'z','validFrom':'t','supplier':'urn:uuid:x'}",
                "{'type':'Evidence','reference':'r','title':'t','pillar':'p','topic':'E1','action':'a','site':'s','period':{'start':'d','end':'d'},"
                        + "'quantity':{'indicator':'i','value':1,'unit':'u'},'quality':'q','attachments':[{'name':'n','mediaType':'m','size':1,'digest':'u'}],"
                        + "'comment':'c','recordedBy':'u','approvedBy':'u'}",
                "{'type':'Attestation','subject':{'type':'Product','gtin':'g','lot':'l'},'topic':'E5','criterion':'c','statement':'s','period':{'start':'d','end':'d'},"
                        + "'quantity':{'indicator':'i','value':1,'unit':'u'},'conforms':true,'certificate':{'scheme':'s','number':'n','issuer':'i','validUntil':'d'}}",
                "{'type':'Attestation','subject':{'type':'Site','gln':'g','country':'PT'},'certificate':{'scope':{'products':['g'],'sites':['g'],'criteria':['c']}},"
                        + "'attachments':[{'name':'n','mediaType':'m','size':1,'digest':'u'}],"
                        + "'conformity':{'credential':{'issuer':{'name':'n'}},'key':{'verificationMethod':'m','publicKeyMultibase':'z'}}}",
                "{'type':'Attestation','subject':{'type':'Material','name':'n','countryOfOrigin':'IN','lot':'l'}}",
                "{'type':'Attestation','subject':{'type':'Company','name':'n','lei':'l','gln':'g'}}",
                "{'type':'Commitment','title':'t','subject':{'type':'Company'},'topic':'E1','baseline':{'value':1,'unit':'u','date':'d'},'target':{'value':1,'unit':'u'},"
                        + "'dueDate':'d','milestones':[{'date':'d','value':1}],'plan':'https://x','resources':'r'}",
                "{'type':'Claim','subject':{'type':'Product','gtin':'g'},'level':'product','texts':{'fr':'x'},'channel':'c','market':'FR','topic':'E5','period':{'start':'d','end':'d'},"
                        + "'criteria':['c'],'share':{'value':60,'unit':'%','of':'cotton'},'uses':[{'record':'urn:uuid:x','share':0.4}],"
                        + "'records':[{'id':'urn:uuid:x','index':1,'digest':'u','kind':'k','level':'l','issuer':'i','sealedAt':'t','validUntil':'t','topic':'E5','criterion':'c',"
                        + "'period':{'start':'d','end':'d'},'checked':['c'],'notChecked':['c']}],'ruling':{'decidedAt':'t'}}",
            })
    void definesEveryNameOfARecord(String subject) throws IOException {
        JsonNode context = context();

        assertThat(context.propertyNames())
                .containsAll(namesIn(JsonMapper.shared().readTree(subject.replace('\'', '"'))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Evidence",
                "Attestation",
                "Commitment",
                "Progress",
                "Claim",
                "Correction",
                "Withdrawal",
                "Erasure",
                "Key"
            })
    void definesEveryKind(String kind) throws IOException {
        assertThat(context().propertyNames()).contains(kind, kind + "Credential");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "type", "name", "description", "mediaType", "digestMultibase", "VerifiableCredential"})
    void leavesTheDataModelsOwnNamesAlone(String name) throws IOException {
        assertThat(context().propertyNames()).doesNotContain(name);
    }

    private static Set<String> namesIn(JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(element -> names.addAll(namesIn(element)));
        }
        node.properties().forEach(property -> {
            if (!OF_THE_DATA_MODEL.contains(property.getKey())) {
                names.add(property.getKey());
            }
            if (!OPAQUE.contains(property.getKey())) {
                names.addAll(namesIn(property.getValue()));
            }
        });
        return names;
    }

    private static JsonNode context() throws IOException {
        try (InputStream in = ContextTests.class.getResourceAsStream("/org/preuve/reporting/contexts/v1.jsonld")) {
            assertThat(in).isNotNull();
            return JsonMapper.shared().readTree(in).path("@context");
        }
    }
}
