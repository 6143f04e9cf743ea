package org.oitcheck.tools;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves out tests whose external tool is missing and writes down which, for the end of the build. With
 * {@code -Doitcheck.tools=required} (as {@code ./verify} says) they run and fail instead. Registered for all tests.
 */
public final class ExternalTools implements ExecutionCondition {
    /** Tag to the commands of which one must be there. */
    private static final Map<String, List<String>> TOOLS = Map.of(
            "chromium", List.of("chromium", "chromium-browser", "google-chrome"),
            "tesseract", List.of("tesseract"),
            "libreoffice", List.of("soffice"),
            "bsdtar", List.of("bsdtar"),
            "postgres", List.of("initdb"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (System.getProperty("oitcheck.tools", "present").equals("required")) {
            return ConditionEvaluationResult.enabled("all tools are required");
        }
        for (Map.Entry<String, List<String>> tool : TOOLS.entrySet()) {
            if (context.getTags().contains(tool.getKey())
                    && tool.getValue().stream().noneMatch(ExternalTools::present)) {
                leftOut(context.getRequiredTestClass().getSimpleName() + ": " + context.getDisplayName() + " needs "
                        + tool.getKey());
                return ConditionEvaluationResult.disabled(tool.getKey() + " is not installed");
            }
        }
        return ConditionEvaluationResult.enabled("its tools are here");
    }

    private static boolean present(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), PostgresServer.folders())
                .anyMatch(dir -> new File(dir, command).canExecute());
    }

    private static synchronized void leftOut(String line) {
        String file = System.getProperty("oitcheck.leftOut", "");
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), "  " + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
