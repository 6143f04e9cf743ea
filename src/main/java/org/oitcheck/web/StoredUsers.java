package org.oitcheck.web;

import org.oitcheck.store.Store;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Accounts of the store for the log-in. */
final class StoredUsers implements UserDetailsService {
    private final Store store;

    StoredUsers(Store store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return store.accounts()
                .account(username)
                .map(a -> User.withUsername(a.username())
                        .password(a.password())
                        .roles(a.role().name())
                        .disabled(!a.active())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
