package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.oitcheck.monitor.MailSettings;
import picocli.CommandLine.Option;

/** How alerts are sent and what their links say. */
final class AlertOptions {
    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description = "mail server for alerts: smtp://host:587 (STARTTLS), smtps://host:465, smtp+plain://host:25")
    @Nullable
    String smtp;

    @Option(names = "--smtp-user", paramLabel = "NAME", description = "account at the mail server")
    String smtpUser = "";

    @Option(
            names = "--smtp-password-file",
            paramLabel = "FILE",
            description = "file with its password (or the environment: OITCHECK_SMTP_PASSWORD)")
    @Nullable
    Path smtpPasswordFile;

    @Option(
            names = "--smtp-from",
            paramLabel = "ADDRESS",
            description = "sender of alerts, e.g. oitcheck@example.go.th")
    String smtpFrom = "";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "address of the dashboard as readers of alerts reach it, e.g. https://oit.example.go.th")
    String publicUrl = "";

    MailSettings mail(Surroundings around) {
        if (smtp == null) {
            return MailSettings.NONE;
        }
        try {
            return MailSettings.of(smtp, smtpUser, password(around), smtpFrom);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    UserError.USAGE,
                    "error.value",
                    smtpFrom.contains("@") ? "--smtp" : "--smtp-from",
                    String.valueOf(e.getMessage()),
                    "--smtp smtp://mail.example.go.th:587 --smtp-from oitcheck@example.go.th");
        }
    }

    /** Address of the dashboard without a slash at its end; empty when not given. */
    String base() {
        if (!publicUrl.isEmpty() && !publicUrl.matches("https?://[^\\s\"'<>]+")) {
            throw new UserError(UserError.USAGE, "error.value", "--public-url", publicUrl, "https://oit.example.go.th");
        }
        return publicUrl.replaceFirst("/+$", "");
    }

    private String password(Surroundings around) {
        if (smtpPasswordFile == null) {
            return around.environment().getOrDefault("OITCHECK_SMTP_PASSWORD", "");
        }
        try {
            return Files.readString(around.folder().resolve(smtpPasswordFile)).strip();
        } catch (IOException e) {
            throw new UserError(UserError.USAGE, "error.read", smtpPasswordFile.toString(), e.toString());
        }
    }
}
