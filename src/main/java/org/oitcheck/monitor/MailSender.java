package org.oitcheck.monitor;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends messages as plain-text mail. A message that is sent again has the same Message-ID, so that mailboxes can tell. */
final class MailSender {
    private static final String TIMEOUT_MILLIS = "20000";

    private final MailSettings settings;
    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();

    MailSender(MailSettings settings) {
        this.settings = settings;
        mail.setHost(settings.host());
        mail.setPort(settings.port());
        mail.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = mail.getJavaMailProperties();
        boolean tls = settings.security() == MailSettings.Security.TLS;
        boolean starttls = settings.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + kind, TIMEOUT_MILLIS);
        }
        if (!settings.user().isEmpty()) {
            mail.setUsername(settings.user());
            mail.setPassword(settings.password());
            properties.put("mail.smtp.auth", "true");
        }
    }

    void send(AlertTarget target, Outbox.Message message) throws IOException {
        if (!settings.present()) {
            throw new IOException("no mail server is set (--smtp)");
        }
        String id = "<oitcheck-" + message.id() + "-" + message.madeAt().toEpochMilli() + "@"
                + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
        try {
            MimeMessage mime = new MimeMessage(mail.getSession()) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            MimeMessageHelper helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(target.address());
            helper.setSubject(message.draft().subject().replaceAll("[\\r\\n]+", " "));
            helper.setText(message.draft().body());
            mime.setHeader("Auto-Submitted", "auto-generated");
            mail.send(mime);
        } catch (MailException | MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
