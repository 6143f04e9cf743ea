package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.oitcheck.store.Account;
import org.oitcheck.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ways in: log-in, the first account, and the key of the one user of this machine. */
@Controller
class DoorController {
    private final Pages pages;
    private final Store store;
    private final WebSettings settings;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository contexts;
    private final Audit audit;

    DoorController(
            Pages pages,
            Store store,
            WebSettings settings,
            PasswordEncoder passwords,
            SecurityContextRepository contexts,
            Audit audit) {
        this.pages = pages;
        this.store = store;
        this.settings = settings;
        this.passwords = passwords;
        this.contexts = contexts;
        this.audit = audit;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request) {
        if (settings.openKey().isPresent()) {
            return pages.show(request, "key", "", HttpStatus.UNAUTHORIZED, "");
        }
        Words words = Pages.words(request);
        String said = request.getParameter("refused") != null
                ? words.get("login.refused")
                : request.getParameter("out") != null ? words.get("login.out") : "";
        return pages.show(request, "login", "", HttpStatus.OK, said);
    }

    /** The one user of this machine comes in with the key that the command printed. */
    @GetMapping("/open")
    ResponseEntity<String> open(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String key) {
        boolean right =
                settings.openKey().isPresent() && same(settings.openKey().get(), key);
        if (!right) {
            return pages.show(request, "key", "", HttpStatus.UNAUTHORIZED, "");
        }
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session that somebody else prepared gains nothing
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "local", null, List.of(new SimpleGrantedAuthority("ROLE_ADMIN"))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return Pages.to("/");
    }

    @GetMapping("/set-up")
    ResponseEntity<String> setUp(HttpServletRequest request) {
        return done() ? Pages.to("/") : pages.show(request, "setup", "");
    }

    /** The first account, made by whoever can read what the command printed. */
    @PostMapping("/set-up")
    ResponseEntity<String> setUp(
            HttpServletRequest request,
            @RequestParam String code,
            @RequestParam String username,
            @RequestParam String password) {
        if (done()) {
            return Pages.to("/");
        }
        Words words = Pages.words(request);
        String trouble = !same(settings.setUpCode(), code.strip())
                ? "setup.code.wrong"
                : Credentials.trouble(username, password);
        if (!trouble.isEmpty()) {
            return pages.show(request, "setup", username, HttpStatus.BAD_REQUEST, words.get(trouble));
        }
        if (store.accounts().first(new Account(username, passwords.encode(password), Account.Role.ADMIN, true))) {
            audit.did(request, "account.first", username, "");
        }
        return Pages.to("/login");
    }

    private boolean done() {
        return settings.openKey().isPresent() || store.accounts().any();
    }

    /** Takes as long whether the first or the last letter differs. */
    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
