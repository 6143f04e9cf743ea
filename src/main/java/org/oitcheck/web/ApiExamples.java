package org.oitcheck.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Puts an example of a question and an answer to each operation of the description of the API, and says how it refuses. */
final class ApiExamples implements OpenApiCustomizer {
    private static final String JSON = "application/json";

    private final JsonNode examples;

    ApiExamples() {
        try (InputStream in =
                Objects.requireNonNull(ApiExamples.class.getResourceAsStream("/org/oitcheck/web/api-examples.json"))) {
            examples = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                complete(examples.path(method + " " + path), method, operation)));
    }

    private static void complete(JsonNode example, PathItem.HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        answers.forEach((status, answer) -> {
            if (status.startsWith("2") && example.has("answer")) {
                answer.setContent(content(answer.getContent(), example.get("answer")));
            }
        });
        if (operation.getRequestBody() != null && example.has("request")) {
            operation
                    .getRequestBody()
                    .setContent(content(operation.getRequestBody().getContent(), example.get("request")));
        }
        refusal(answers, "401", "No account, or a wrong password");
        refusal(answers, "429", "Too many requests in a minute; Retry-After says when to come again");
        if (method != PathItem.HttpMethod.GET) {
            refusal(answers, "403", "The account's role may not do this");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals("id"))) {
            refusal(answers, "404", "There is none with this number");
        }
    }

    /** The schema that was found, under the type that is sent, with the example. */
    private static Content content(Content found, JsonNode example) {
        MediaType type = found == null || found.isEmpty()
                ? new MediaType()
                : found.values().iterator().next();
        return new Content().addMediaType(JSON, type.example(example));
    }

    private static void refusal(ApiResponses answers, String status, String why) {
        answers.addApiResponse(status, new ApiResponse().description(why));
    }
}
