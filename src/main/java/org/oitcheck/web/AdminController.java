package org.oitcheck.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.oitcheck.store.Account;
import org.oitcheck.store.AuditLog;
import org.oitcheck.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts and the audit log, for administrators. */
@Controller
class AdminController {
    private static final int ROWS = 100;

    private final Pages pages;
    private final Store store;
    private final PasswordEncoder passwords;
    private final Audit audit;

    AdminController(Pages pages, Store store, PasswordEncoder passwords, Audit audit) {
        this.pages = pages;
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
    }

    @GetMapping("/admin")
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam(defaultValue = "0") int from) {
        return show(request, from, HttpStatus.OK, "");
    }

    private ResponseEntity<String> show(HttpServletRequest request, int from, HttpStatus status, String said) {
        int offset = Math.max(0, from);
        List<AuditLog.Entry> log = store.audit().newest(offset, ROWS);
        String next = log.size() == ROWS ? "/admin?from=" + (offset + ROWS) : "";
        return pages.show(request, "admin", new Views.Admin(store.accounts().all(), log, next), status, said);
    }

    /** A new account, or another password or role for one. */
    @PostMapping("/admin/account")
    ResponseEntity<String> put(
            HttpServletRequest request,
            @RequestParam String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam Account.Role role,
            @RequestParam(defaultValue = "false") boolean active) {
        Optional<Account> old = store.accounts().account(username);
        boolean keep = password.isEmpty() && old.isPresent();
        Words words = Pages.words(request);
        String trouble = keep ? "" : Credentials.trouble(username, password);
        if (trouble.isEmpty() && username.equals(Audit.who()) && (role != Account.Role.ADMIN || !active)) {
            trouble = "account.self";
        }
        if (!trouble.isEmpty()) {
            return show(request, 0, HttpStatus.BAD_REQUEST, words.get(trouble));
        }
        String hash = keep ? old.get().password() : passwords.encode(password);
        store.accounts().put(new Account(username, hash, role, active));
        audit.did(request, "account.put", username, role + (active ? "" : ", inactive"));
        return Pages.to("/admin?done=saved");
    }
}
